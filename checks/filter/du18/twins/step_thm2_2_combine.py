#!/usr/bin/env python3
"""The bounds combined into the contraction (proof of Theorem 2.2, last display)."""
from common import (
    View,
    differentiable,
    dot,
    gamma_L,
    gradient,
    le,
    linear_growth,
    minus,
    off_boundary,
    q_between,
    q_error,
    serve,
    step_bound,
)
from spectra import falls


def judge(r):
    r.reading("exists")
    c = r.constants({"step": 2, "beta": 4, "rate": "1/2", "linear": 1})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, step = r.number("beta"), r.number("step")
    view, d = View(law, teacher, extra=[w]), minus(w, teacher)
    far, near = q_error(w, teacher), q_between(w, teacher)
    given = {
        "two dimensions": law.p >= 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "beta positive": beta > 0,
        "initialisation": dot(d, d) < dot(teacher, teacher),
        "step nonnegative": step >= 0,
        "linear growth": linear_growth(view, beta),
        "step bound": None if far is None else step_bound(view, far, step, c["step"], c["beta"] * beta),
    }
    then = {"first": None, "second": None, "third": None}
    gamma, big = gamma_L(view, near) if near is not None else (None, None)
    if gamma is None:
        return {"given": given, "then": then}
    growth = (big + 4 * beta) * (big + 4 * beta) * step**2
    if differentiable(law, w, teacher):
        moved = [a - step * b for a, b in zip(d, gradient(law, w, teacher))]
        then["first"] = le(dot(moved, moved), (1 - gamma * (c["linear"] * step) + growth) * dot(d, d))
    then["second"] = le(growth, gamma * ((1 - c["rate"]) * step))
    if far is not None and near >= far:
        then["third"] = falls(view, near, far)[0]
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
