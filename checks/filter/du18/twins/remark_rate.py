#!/usr/bin/env python3
"""A constant step and the contraction it gives (Section 2.1, after Theorem 2.2)."""
from common import (
    F,
    View,
    differentiable,
    dot,
    gamma_L,
    gradient,
    le,
    linear_growth,
    lt,
    minus,
    q_error,
    serve,
    step_bound,
)


def judge(r):
    r.reading("explicit")
    c = r.constants({"most": "1/32", "least": "1/64", "count": 128})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, step = r.number("beta"), r.number("step")
    view, d, exists, q = View(law, teacher), minus(w, teacher), differentiable(law, w, teacher), q_error(w, teacher)
    given = {
        "two dimensions": law.p >= 2,
        "differentiable": exists,
        "beta positive": beta > 0,
        "initialisation": dot(d, d) < dot(teacher, teacher),
        "linear growth": linear_growth(view, beta),
        "step small": None,
        "step large": None,
        "gamma positive": None,
    }
    then = {"admissible": None, "rate": None}
    if q is None or (law.p == 1 and q != 1):  # no student at that angle
        return {"given": given, "then": then}
    gamma, top = gamma_L(view, q)[0], gamma_L(view, F(1))[1] + beta
    scaled = top * top * step
    given.update(
        {
            "step small": le(scaled, gamma * c["most"]),
            "step large": le(gamma * c["least"], scaled),
            "gamma positive": lt(0, gamma),
        }
    )
    then["admissible"] = step_bound(view, q, step, 2, 4 * beta)
    if exists and (top * top * c["count"]).lo > 0:
        moved = [a - step * b for a, b in zip(d, gradient(law, w, teacher))]
        then["rate"] = le(dot(moved, moved), (1 - gamma * gamma / (top * top * c["count"])) * dot(d, d))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
