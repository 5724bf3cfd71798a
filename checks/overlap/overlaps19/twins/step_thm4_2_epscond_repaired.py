#!/usr/bin/env python3
"""The condition on epsilon for two units and more and long teachers, as an inequality of three numbers."""
from fractions import Fraction as F

from common import all3, cos_pi, le, serve
from shapes import answer


def judge(r):
    r.reading("scalars")
    c, k, v, low = r.constants({"one": 1}), r.integer("units"), r.number("inverse_norm"), r.number("smallest")
    given = {"two units": 2 <= k, "long teacher": 0 < v <= 1, "eigenvalue": None}
    if k >= 1:
        given["eigenvalue"] = all3([le(1 - cos_pi(F(1, k + 1)), low), low <= 1])
    return answer(given, {"condition": lambda: c["one"] * (k + low * v) <= low * k**3})


if __name__ == "__main__":
    serve(judge)
