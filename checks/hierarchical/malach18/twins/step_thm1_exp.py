#!/usr/bin/env python3
"""The exponential bound, for every n (proof of Theorem 1, part 2)."""
from common import Undefined, answer, le, log, pi
from separation import serve


def judge(r):
    r.reading("printed")
    c = r.constants({"share": "23/100", "rate": 1})
    theta = r.number("theta")

    def exponential():
        """(1 - x)^n <= exp(-c n x), x = 0.23 theta/pi, in logarithms: n is a factor of both sides."""
        if theta == 0:
            return True
        x = c["share"] * theta / pi()
        if x.hi >= 1:
            raise Undefined("logarithm of a number that is not positive")
        return le(log(1 - x), -c["rate"] * x)

    return answer(
        {"width": lambda: r.integer("width") >= 1, "theta": lambda: theta >= 0 and le(theta, pi())},
        {"exponential": exponential},
    )


if __name__ == "__main__":
    serve(judge)
