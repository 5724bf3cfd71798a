#!/usr/bin/env python3
"""First step of the variance bound ((15)) and the observation it rests on."""
from common import interval, le, norm2, serve
from shapes import Step, answer, blank_then, given_of


def judge(r):
    reading = r.reading("R2", "R1")
    c, s, x = r.constants({"largest": 1}), Step(r), r.vector("x")
    s.fits = s.fits and len(x) == s.d
    given = given_of(s, ["patches fit", "large stride", "unit weights"])
    if not s.fits:
        return answer(given, blank_then(["observation", "variance"]))
    high, variance = s.extremes()[1], s.variance()

    def observation():
        left, top = norm2(s.lay.combined(s.a, x)), interval(high) * c["largest"]
        if reading == "R2":
            return le(left, top * norm2(x))
        if c["largest"] < 0:  # lambda_max >= 0: a bound below 0 holds only where both sides are 0
            return left == 0 and le(0, top * norm2(x))
        return le(left, top * top * norm2(x))

    return answer(
        given,
        {
            "observation": observation,
            "variance": lambda: le(variance, interval(high) * c["largest"] * s.weighted_loss()),
        },
        {"variance": variance},
    )


if __name__ == "__main__":
    serve(judge)
