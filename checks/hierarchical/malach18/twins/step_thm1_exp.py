#!/usr/bin/env python3
"""The exponential bound (proof of Theorem 1, part 2)."""
from common import Undefined, answer, le, log, pi
from separation import serve


def judge(r):
    r.reading("printed")
    c = r.constants({"share": "23/100", "rate": 1})
    n, theta = r.integer("width"), r.number("theta")
    if n > 200000:
        raise ValueError("too wide")

    def exponential():
        """(1 - x)^n <= exp(-c n x), x = 0.23 theta/pi, in logarithms."""
        if theta == 0:
            return True
        x = c["share"] * theta / pi()
        if n < 1 or x.hi >= 1:
            raise Undefined("logarithm of a number that is not positive")
        return le(log(1 - x), -c["rate"] * x)

    given = {"width": lambda: n >= 1, "theta": lambda: theta >= 0 and le(theta, pi())}
    return answer(given, {"exponential": exponential})


if __name__ == "__main__":
    serve(judge)
