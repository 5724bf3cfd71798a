#!/usr/bin/env python3
"""Repaired monotonicity: gamma(phi_t) <= gamma(theta) + 2 L_cross (theta + phi_t), inputs in the plane."""
from common import P, View, angle, cross_growth, dot, gamma_L, le, minus, off_boundary, q_between, q_error, serve
from spectra import smallest_ge


def bound(view, near, far, slope):
    """gamma at q = far is at most that at q = near plus slope (both angles)."""
    if near == far and slope >= 0:
        return True
    if view.complete and slope >= 0 and smallest_ge(view.moments(near, P), view.moments(far, P)):
        return True  # exact, for frequent ties
    return le(gamma_L(view, far)[0], gamma_L(view, near)[0] + (angle(near) + angle(far)) * slope)


def judge(r):
    r.reading("ours")
    c = r.constants({"two": 2})
    law, w, teacher, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cross")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    theta, phi = q_between(w, teacher), q_error(w, teacher)
    given = {
        "plane": law.p == 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "cross positive": cross > 0,
        "initialisation": dot(d, d) < dot(teacher, teacher),
        "cross growth": cross_growth(view, cross, off=True),
    }
    known = law.p == 2 and theta is not None and phi is not None
    return {"given": given, "then": {"gamma": bound(view, theta, phi, c["two"] * cross) if known else None}}


if __name__ == "__main__":
    serve(judge)
