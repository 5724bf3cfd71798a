#!/usr/bin/env python3
"""Patches of different classes are far apart with probability 1 - delta: three repaired hypotheses."""
from common import F, above, answer, le, pi
from separation import LEVEL, PRINTED, THEOREM, serve
from thm1_2 import apart


def half_sine2(r, factor):
    """factor sin(theta/2)^2 as a sum of roots."""
    q = r.largest_square_cosine  # cos(theta) is a root
    return [(F(factor, 2), 1), (-F(factor, 2) * (1 if q > 0 else -1), abs(q))]


def enough_steps(r, c):
    """T eta lambda sqrt(n) sin(theta/2) > f (D + c sigma) d, all of it positive: squared."""
    right = [(a * c["factor"] * r.variants, b) for a, b in [*r.distance(c), (c["one"] * r.sigma, 1)]]
    if r.eta <= 0 or r.steps < 1 or r.lambda2 == 0:
        return False if r.lambda2 == 0 else None
    left = half_sine2(r, (r.eta * r.steps) ** 2 * r.lambda2 * r.n)
    return above(left, [(a * p, b * q) for a, b in right for p, q in right])


def enough_width(r, c):
    return r.wide(c["two.pi"], r.number("delta"), 1 / pi())


def judge(r, wide=2):
    reading = r.reading("more steps", "wider", "wide angles")
    own = {"two.pi": 2, "factor": 1, "one": 1, "wide": wide, "least angle": "1/8", "gap.factor": 1}
    c = r.constants({**PRINTED, **r.gap_constants, **own})
    given = r.given(c, *LEVEL, "pairwise independent", *THEOREM)

    if reading == "more steps":
        given["iterations"] = lambda: enough_steps(r, c)
    if reading != "wide angles":
        given["width"] = lambda: enough_width(r, c)
    if reading == "wider":
        given["wide"] = lambda: above(half_sine2(r, r.n), [(c["wide"], 1)])
    if reading == "wide angles":
        given["wide angles"] = lambda: le(c["least angle"], r.theta * pi())
    return answer(given, *apart(r, c, c["gap.factor"]))


if __name__ == "__main__":
    serve(judge)
