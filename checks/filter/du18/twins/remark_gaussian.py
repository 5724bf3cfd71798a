#!/usr/bin/env python3
"""Rotation-invariant input is smoothest and the normal law has the best bound
(Section 1, second contribution; Section 2.1)."""
import normal
from common import F, View, gamma_L, le, linear_growth, lt, pi, serve, signed_square


def judge(r):
    reading = r.reading("both", "ratio", "at zero", "bound")
    r.constants({})
    law, teacher, cosine, beta = r.law("input", k=1), r.vector("teacher"), r.number("cosine"), r.number("beta")
    view, inside = View(law, teacher), 0 <= cosine <= 1
    given = {
        "two dimensions": law.p >= 2,
        "cosine in range": inside,
        "beta positive": beta > 0,
        "linear growth": linear_growth(view, beta),
        "positive": None,
    }
    then = {name: None for name in {"both": ("bound", "ratio"), "bound": ("bound",)}.get(reading, ("ratio",))}
    if not inside:
        return {"given": given, "then": then}
    q = F(1) if reading == "at zero" else signed_square(cosine)
    gamma, big = gamma_L(view, q)
    if gamma is None:
        return {"given": given, "then": then}
    given["positive"] = lt(0, gamma)
    if given["positive"]:
        # All denominators are positive: gamma here, and the normal law's at angles up to pi/2.
        best, widest = normal.gamma_L(q)
        if "bound" in then:
            start = gamma_L(view, F(1))[1] + beta
            then["bound"] = le(gamma * (F(1, 2) + 1 / pi()), start * best)
        if "ratio" in then:
            then["ratio"] = q == 1 or le(
                gamma * widest, big * best
            )  # L >= gamma by definition, and the normal law's ratio at 0 is 1
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
