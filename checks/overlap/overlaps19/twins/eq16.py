#!/usr/bin/env python3
"""Second step of the variance bound ((16))."""
from common import le, serve
from shapes import Step, answer, blank_then, given_of


def judge(r):
    reading = r.reading("slope", "any slope")
    c, s = r.constants({"two": 2}), Step(r)
    given = given_of(s, ["patches fit", "large stride"] + (["slope"] if reading == "slope" else []))
    if not s.fits:
        return answer(given, blank_then(["(16)"]))

    def sixteen():
        high = s.extremes()[1]
        # lambda_max >= 0 stands on both sides: it matters only whether it is 0
        positive = le(high, 0) is False
        right = c["two"] * s.k * (s.a2 * s.e2 + s.b2 * s.w2) * s.fourth()
        return s.weighted_loss() <= right if positive else True

    return answer(given, {"(16)": sixteen})


if __name__ == "__main__":
    serve(judge)
