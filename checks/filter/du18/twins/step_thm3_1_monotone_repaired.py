#!/usr/bin/env python3
"""Repaired monotonicity: gamma(theta) <= gamma(0) + 2 L_cross theta."""
from common import F, P, View, angle, cross_growth, gamma_L, le, off_boundary, q_between, serve
from spectra import smallest_ge


def bound(view, q, slope):
    if q == 1:
        return True
    if view.complete and slope >= 0 and view.moments(q, P) and smallest_ge(view.moments(F(1), P), view.moments(q, P)):
        return True  # exact, for the frequent tie gamma(theta) = gamma(0)
    here, start = gamma_L(view, q)[0], gamma_L(view, F(1))[0]
    return None if here is None else le(here, start + angle(q) * slope)


def judge(r):
    r.reading("ours")
    c = r.constants({"two": 2})
    law, w, teacher, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cross")
    view, q = View(law, teacher, [w]), q_between(w, teacher)
    given = {
        "two dimensions": law.p >= 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "cross positive": cross > 0,
        "angle": None if q is None else q >= 0,
        "cross growth": cross_growth(view, cross, off=True),
    }
    return {"given": given, "then": {"gamma": None if q is None else bound(view, q, c["two"] * cross)}}


if __name__ == "__main__":
    serve(judge)
