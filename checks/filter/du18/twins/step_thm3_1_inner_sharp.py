#!/usr/bin/env python3
"""Lengths of a triangle against its angle, and the inner product with 9/4 L_cross in place of 6 L_cross."""
from common import F, View, angle, cross_growth, dot, le, minus, q_between, serve, sqrt
from filters import clear_gradient, extrema, start_given


def judge(r):
    r.reading("ours")
    c = r.constants({"factor": "9/4"})
    law, w, teacher, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cross")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    given = start_given(law, w, teacher) | {
        "cross positive": cross > 0,
        "cross growth": cross_growth(view, cross, off=True),
    }
    then = {"lengths": None, "floor": None}
    dd, uu, ww = F(dot(d, d)), F(dot(teacher, teacher)), F(dot(w, w))
    theta, g, (gamma, _) = q_between(w, teacher), clear_gradient(law, w, teacher), extrema(view, w, teacher)
    if theta is not None:
        then["lengths"] = dd == 0 or le(angle(theta) * (sqrt(ww) + sqrt(uu)), sqrt(dd) * c["factor"])
    if gamma is not None and g is not None:
        then["floor"] = dd == 0 or le((gamma - c["factor"] * cross) * dd, dot(g, d))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
