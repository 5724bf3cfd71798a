#!/usr/bin/env python3
"""The only critical point is the teacher, in two cases (proof of Theorem 2.1, after (6), (7))."""
import normal
from common import F, N, P, dot, gradient, lt, matvec, minus, moment_at, q_between, serve
from step_thm2_1_descent import exists
from thm2_1 import nondegenerate


def first_case(law, w, teacher, q, floor):
    """(w - w_*)^T A_{w,w_*} (w - w_*) > floor |w - w_*|^2."""
    d = minus(w, teacher)
    if not law.gaussian:
        return dot(d, matvec(moment_at(law, w, teacher, P), d)) > floor * dot(d, d)
    x, y = normal.place(w, teacher)
    error = (x - 1, y)
    return lt(floor * F(dot(d, d)) / dot(teacher, teacher), normal.form(error, normal.agree(q), error))


def opposite(law, w, teacher, factor):
    """(second term, value as stated) at w = -alpha w_*, both over |w_*|^2 where the law is normal."""
    if law.gaussian:
        alpha = -F(dot(w, teacher)) / dot(teacher, teacher)
        return alpha * (1 + alpha) / 2, factor(alpha) / 2  # A_{w,-w_*} is the half space's, I / 2
    A = moment_at(law, w, teacher, N)
    alpha = -F(dot(w, teacher)) / dot(teacher, teacher)
    return dot(minus(w, teacher), matvec(A, w)), factor(alpha) * dot(teacher, matvec(A, teacher))


def judge(r):
    reading = r.reading("corrected", "printed")
    c = r.constants({"one": 1, "floor": 0})
    law, w, teacher = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher")
    smooth, q = exists(law, w, teacher), q_between(w, teacher)
    given = {
        "student nonzero": any(w),
        "not the teacher": w != teacher,
        "differentiable": smooth,
        "non-degeneracy": nondegenerate(law, teacher, True),
    }
    then = {"first case": None, "second case": None, "value": None, "not critical": None}
    if q == -1:
        term, value = opposite(law, w, teacher, lambda a: (a if reading == "corrected" else 1) * (c["one"] + a))
        then.update({"first case": True, "second case": term > 0, "value": term == value})
    elif q is not None:
        then.update({"first case": first_case(law, w, teacher, q, c["floor"]), "second case": True, "value": True})
    if smooth:
        then["not critical"] = w != teacher if law.gaussian else any(gradient(law, w, teacher))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
