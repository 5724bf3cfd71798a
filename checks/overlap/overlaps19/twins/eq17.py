#!/usr/bin/env python3
"""Third step of the variance bound ((17)): the fourth moment is replaced by B."""
from common import le, serve
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of


def judge(r):
    reading = r.reading("RB2", "RB1")
    c, s = r.constants({"two": 2}), Step(r)
    eps, B = r.number("eps"), r.number("B")
    given = given_of(s, STANDING + NEAR + ["bounded", "slope"], eps, B, reading == "RB2")
    if not s.fits:
        return answer(given, blank_then(["moment", "variance"]))
    fourth, variance = s.fourth(), s.variance()
    return answer(
        given,
        {
            "moment": lambda: fourth <= B,
            "variance": lambda: le(variance, s.extremes()[1] * (c["two"] * s.k * B * (s.e2 + eps**2 * s.w2))),
        },
        {"variance": variance, "fourth": fourth},
    )


if __name__ == "__main__":
    serve(judge)
