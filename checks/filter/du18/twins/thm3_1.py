#!/usr/bin/env python3
"""Linear contraction of gradient descent for a convolutional filter (Theorem 3.1); w is w_0, so phi_t = phi_0."""
from common import (
    View,
    all3,
    cross_growth,
    dot,
    enclosure,
    gamma_L,
    gradient,
    le,
    linear_growth,
    lt,
    minus,
    off_boundary,
    q_error,
    serve,
    step_bound,
)


def judge(r):
    reading = r.reading("nonnegative", "printed", "linear rate")
    c = r.constants(
        {"start": 6, "step.cross": 6, "step": 2, "step.wide": 10, "beta": 4, "rate": "1/2", "rate.cross": 6}
    )
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    beta, cross, step = r.number("beta"), r.number("cross"), r.number("step")
    view, d = View(law, teacher), minus(w, teacher)
    clear = off_boundary(law, w, teacher)
    q, gamma = q_error(w, teacher), None  # phi_0 = arcsin(|w - w_*| / |w_*|) needs a ratio of at most 1
    if q is not None and (law.p >= 2 or q == 1):  # p = 1: no w at an angle strictly between 0 and pi
        gamma = gamma_L(view, q)[0]
    # Cross growth off the boundaries only: a patch on w's boundary would count in P and in M at once,
    # which no density does.
    given = {
        "two dimensions": law.p >= 2,
        "off the boundaries": clear,
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "linear growth": linear_growth(view, beta),
        "cross growth": cross_growth(view, cross, off=True),
        "initialisation": dot(d, d) < dot(teacher, teacher),
        "start": None if gamma is None else lt(c["start"] * cross, gamma),
    }
    if reading == "nonnegative":
        given["step nonnegative"] = step >= 0
    if reading == "linear rate":  # some step above 0 obeys the bound: gamma stays above the level up to phi_0
        level, answer = c["start"] * cross, None
        if q is not None and view.complete:
            answer = all3(lt(level, gamma_L(view, at)[0]) for at, _ in view.pieces(q))
        return {"given": given, "then": {"some step": answer}}
    given["step bound"] = (
        None
        if q is None
        else step_bound(view, q, step, c["step"], c["step.wide"] * cross + c["beta"] * beta, c["step.cross"] * cross)
    )
    then = {"contraction": None}
    if clear and gamma is not None:
        moved = [a - step * b for a, b in zip(d, gradient(law, w, teacher))]
        # |moved|^2 <= (1 - rate step (gamma - rate.cross cross)) |d|^2
        then["contraction"] = le(
            (gamma - c["rate.cross"] * cross) * (c["rate"] * step * dot(d, d)), dot(d, d) - dot(moved, moved)
        )
    return {"given": given, "then": then, "quantities": {} if gamma is None else {"gamma(phi_t)": enclosure(gamma)}}


if __name__ == "__main__":
    serve(judge)
