#!/usr/bin/env python3
"""Small steps of gradient descent lower the loss, and only the teacher is at rest (Theorem 2.1 repaired)."""
from common import F, differentiable, dot, gradient, loss, minus, serve
from thm2_1 import nondegenerate, starting_loss


def judge(r):
    c = r.constants({"share": 1})
    law, w, teacher, step = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher"), r.number("step")
    exists = any(w) if law.gaussian else differentiable(law, w, teacher)
    largest = F(1) if law.gaussian else sum(m * zs[0][0] ** 2 for m, zs in law.atoms) if law.p == 1 else None
    given = {
        "non-degeneracy": nondegenerate(law, teacher, False),
        "starting loss": starting_loss(law, w, teacher, 1),
        "differentiable": exists,
        "not the teacher": w != teacher,
        "step positive": step > 0,
        "step bound": None if largest is None else step * largest < 2,
    }
    then = {"not critical": None, "falls": None}
    if exists and law.gaussian:
        then["not critical"] = w != teacher  # see the twin of Theorem 2.1
    elif exists:
        slope = gradient(law, w, teacher)
        then["not critical"] = any(slope)
        if largest is not None:
            gain = step * dot(slope, slope) * (c["share"] - step * largest / 2)
            then["falls"] = loss(law, minus(w, [step * x for x in slope]), teacher) + gain <= loss(law, w, teacher)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
