#!/usr/bin/env python3
"""The gradient is at most (L + 10 L_cross + 4 beta) |d| (proof of Theorem 3.1)."""
from common import View, cross_growth, dot, linear_growth, minus, serve
from filters import clear_gradient, extrema, start_given
from step_thm2_2_gradnorm import root_le


def judge(r):
    reading = r.reading("four", "two", "printed")
    c = r.constants({"wide": 10, "beta": 4, "beta.first": 2})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    beta, cross = r.number("beta"), r.number("cross")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    given = start_given(law, w, teacher) | {
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "linear growth": linear_growth(view, beta),
        "cross growth": cross_growth(view, cross, off=True),
    }
    g, (_, big) = clear_gradient(law, w, teacher), extrema(view, w, teacher)
    then = {"norm": None}
    if g is not None and big is not None:
        factor = c["beta"] if reading == "four" else c["beta.first"]
        then["norm"] = root_le(dot(g, g), big + (c["wide"] * cross + factor * beta), dot(d, d))
    if reading == "printed":
        then["equality"] = c["beta.first"] * beta == c["beta"] * beta
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
