#!/usr/bin/env python3
"""The exponential bound, for every n (proof of Theorem 1, part 2)."""
from common import answer, exp, interval, le, pi
from separation import serve


def judge(r):
    r.reading("printed")
    c = r.constants({"share": "23/100", "rate": 1})
    theta = r.number("theta")

    def exponential():
        """(1 - x)^n <= exp(-c n x) for every n, x = 0.23 theta/pi: n-th powers of numbers >= 0, n = 1 decides."""
        x = interval(c["share"] * theta / pi())
        return le(1 - x, exp(-c["rate"] * x)) if x.hi <= 1 else None

    return answer({"theta": lambda: theta >= 0 and le(theta, pi())}, {"exponential": exponential})


if __name__ == "__main__":
    serve(judge)
