#!/usr/bin/env python3
"""Degenerate input violates the non-degeneracy, and with holes gradient descent may get stuck
(Section 2, after Theorem 2.1)."""
from common import F, P, definite, differentiable, dot, gradient, loss, moment_at, of_one_patch, second_moment, serve


def judge(r):
    reading = r.reading("both", "low-dimensional", "holes")
    c = r.constants({"loss": 1})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    flat, nonzero = definite(second_moment(law)) == 1, any(w)
    outputs = [(dot(w, z), dot(teacher, z)) for z in law.patches()]
    exists, here = differentiable(law, w, teacher), loss(law, w, teacher)
    hole = {
        "fits what it sees": all(a == b for a, b in outputs if a > 0),
        "sees": any(a > 0 for a, _ in outputs),
        "misses": any(a < 0 < b for a, b in outputs),
    }
    violated = {"violated": definite(moment_at(law, w, teacher, P)) == 1 if nonzero else None}
    stuck = {
        "stuck": not any(gradient(law, w, teacher)) if exists else None,
        "starting loss": here < c["loss"] * loss(law, [F(0)] * law.p, teacher),
        "not optimal": here > 0,
    }
    if reading == "low-dimensional":
        return of_one_patch(law, {"subspace": flat, "student nonzero": nonzero}, violated)
    if reading == "holes":
        return of_one_patch(law, {**hole, "differentiable": exists}, stuck)
    holes = all(hole.values())
    given = {"degenerate": flat or holes, "student nonzero": nonzero, "differentiable": exists}
    then = violated if flat or not nonzero else {"violated": True}
    then |= stuck if holes or not exists else dict.fromkeys(stuck, True)
    return of_one_patch(law, given, then)


if __name__ == "__main__":
    serve(judge)
