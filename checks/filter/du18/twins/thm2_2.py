#!/usr/bin/env python3
"""Linear contraction of gradient descent for one neuron (Theorem 2.2)."""
from common import (
    View,
    differentiable,
    dot,
    enclosure,
    gamma_L,
    gradient,
    le,
    linear_growth,
    minus,
    q_error,
    serve,
    step_bound,
)


def judge(r):
    reading = r.reading("exists", "zero")
    c = r.constants({"step": 2, "beta": 4, "rate": "1/2"})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, step = r.number("beta"), r.number("step")
    view, d = View(law, teacher), minus(w, teacher)
    exists = reading == "zero" or differentiable(law, w, teacher)
    given = {"two dimensions": law.p >= 2}
    if reading == "exists":
        given["differentiable"] = exists
    given["beta positive"] = beta > 0
    given["linear growth"] = linear_growth(view, beta)
    given["initialisation"] = dot(d, d) < dot(teacher, teacher)
    given["step nonnegative"] = step >= 0
    # phi_t = arcsin(|w - w_*| / |w_*|) needs a ratio of at most 1.
    q, gamma = q_error(w, teacher), None
    given["step bound"] = None
    if q is not None:
        given["step bound"] = step_bound(view, q, step, c["step"], c["beta"] * beta)
        # In one dimension no w stands at an angle strictly between 0 and pi, so gamma(phi_t) may be void.
        gamma = gamma_L(view, q)[0] if law.p >= 2 or q == 1 else None
    then = {"contraction": None}
    if exists and gamma is not None:
        moved = [a - step * b for a, b in zip(d, gradient(law, w, teacher))]
        # |moved|^2 <= (1 - rate step gamma) |d|^2
        then["contraction"] = le(gamma * (c["rate"] * step * dot(d, d)), dot(d, d) - dot(moved, moved))
    return {"given": given, "then": then, "quantities": {} if gamma is None else {"gamma(phi_t)": enclosure(gamma)}}


if __name__ == "__main__":
    serve(judge)
