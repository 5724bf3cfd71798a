#!/usr/bin/env python3
"""One channel separates two classes: wide angles, or the norm of the difference and probability 0.23."""
from common import answer, dot, le, minus, pi, sqrt
from lem5 import claim, printed
from separation import LEVEL, serve


def judge(r):
    reading = r.reading("wide angles", "difference")
    c = r.constants({"share": "23/100", "half": 2, "two": 2, "widest": "12/25", "six fifths": "6/5"})
    given = r.given(c, *LEVEL, "pairwise independent", "different", "training")

    def bound():
        u = minus(*[r.means[x] for x in r.chosen])
        return sqrt(dot(u, u)) * (c["six fifths"] * r.move) - c["two"] * r.sigma

    if reading == "wide angles":
        given["wide angle"] = lambda: le(c["widest"], r.angle * pi())
        return answer(given, *printed(r, c))
    return answer(given, *claim(r, c, bound, lambda: c["share"]))


if __name__ == "__main__":
    serve(judge)
