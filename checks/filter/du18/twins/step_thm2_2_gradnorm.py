#!/usr/bin/env python3
"""The squared gradient is at most (L + 4 beta)^2 times the squared error (proof of Theorem 2.2)."""
from common import (
    F,
    N,
    View,
    differentiable,
    dot,
    gamma_L,
    gradient,
    le,
    linear_growth,
    lmax_le,
    minus,
    moment_at,
    off_boundary,
    q_between,
    serve,
    sqrt,
)


def root_le(x, base, y):
    """sqrt(x) <= base sqrt(y) for x, y >= 0."""
    if le(0, base) is not True:
        return None if le(0, base) is None else x == y == 0
    return le(x, base * base * y)


def judge(r):
    reading = r.reading("corrected", "printed")
    c = r.constants({"two": 2, "eight": 8, "sixteen": 16, "four": 4})
    law, w, teacher, beta = r.law("input", k=1), r.vector("w"), r.vector("teacher"), r.number("beta")
    view, d, uu = View(law, teacher), minus(w, teacher), dot(teacher, teacher)
    given = {
        "plane": law.p == 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "beta positive": beta > 0,
        "linear growth": linear_growth(view, beta),
        "initialisation": dot(d, d) < uu,
    }
    dd, q = dot(d, d), q_between(w, teacher)
    then = {
        "student matrix": lmax_le(moment_at(law, w, teacher, N), sqrt(F(dd) / uu) * (c["two"] * beta)),
        "first bound": None,
        "second bound": None,
        "gradient": None,
    }
    big = gamma_L(view, q)[1] if q is not None and law.p == 2 else None
    if big is None:
        return {"given": given, "then": then}
    # u = per |d|; `middle` is what the first bound's middle term carries.
    per, size = sqrt(F(1, uu)) * (2 * beta), sqrt(dot(w, w))
    middle = size if reading == "corrected" else 1
    rest = big * per * middle * 2 + per * per * dot(w, w)
    then["second bound"] = dd == 0 or le(
        rest, big * (c["eight"] * beta) + c["sixteen"] * beta**2
    )  # the squares of L cancel
    if differentiable(law, w, teacher):
        g = gradient(law, w, teacher)
        then["first bound"] = le(dot(g, g), (big * big + rest) * dd)
        then["gradient"] = root_le(dot(g, g), big + c["four"] * beta, dd)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
