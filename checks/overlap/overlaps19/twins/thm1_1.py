#!/usr/bin/env python3
"""How likely it is that samples of a law with rare long inputs tell nothing (Theorem 1.1)."""
from common import serve
from mpmath import iv
from shapes import answer


def judge(r):
    reading, c = r.reading("bounded", "printed"), r.constants({"front": 2, "share": "2/3"})
    share, samples, c2 = c["share"], r.integer("samples"), r.number("c2")

    def informed():
        if samples <= 1000:
            return (1 - 1 / c2) ** samples <= share
        iv.prec = 200
        miss = 1 - iv.mpf(c2.denominator) / iv.mpf(c2.numerator)
        power = miss**samples
        bound = iv.mpf(share.numerator) / iv.mpf(share.denominator)
        return True if power.b <= bound.a else False if power.a > bound.b else None

    given = {"samples positive": samples >= 1, "an atom beside 0": c2 > 1}
    if reading == "bounded":
        given["samples for the bound"] = samples >= c["front"] * c2
    return answer(given, {"informed": informed if all(given.values()) else lambda: None})


if __name__ == "__main__":
    serve(judge)
