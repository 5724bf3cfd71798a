#!/usr/bin/env python3
"""The variance bound without the step over the fourth moment."""
from common import le, serve
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of


def judge(r):
    reading = r.reading("RB2", "RB1 squared", "RB1")
    c, s = r.constants({"two": 2}), Step(r)
    eps, B = r.number("eps"), r.number("B")
    given = given_of(s, STANDING + NEAR + ["bounded", "slope"], eps, B, reading == "RB2")
    if not s.fits:
        return answer(given, blank_then(["variance"]))
    variance, scale = s.variance(), B**2 if reading == "RB1 squared" else B
    return answer(
        given,
        {"variance": lambda: le(variance, s.extremes()[1] * (c["two"] * s.k * scale * (s.e2 + eps**2 * s.w2)))},
        {"variance": variance, "fourth": s.fourth()},
    )


if __name__ == "__main__":
    serve(judge)
