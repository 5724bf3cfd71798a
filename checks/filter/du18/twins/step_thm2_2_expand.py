#!/usr/bin/env python3
"""Expansion of the squared distance after one step (proof of Theorem 2.2)."""
from common import (
    F,
    N,
    P,
    View,
    definite,
    differentiable,
    dot,
    gradient,
    matvec,
    minus,
    moment_at,
    off_boundary,
    q_between,
    serve,
    shifted,
)


def judge(r):
    reading = r.reading("corrected", "single", "printed")
    c = r.constants({"two": 2})
    law, w, teacher, step = r.law("input", k=1), r.vector("w"), r.vector("teacher"), r.number("step")
    given = {
        "two dimensions": law.p >= 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "student nonzero": any(w),
        "step nonnegative": step >= 0,
    }
    d = minus(w, teacher)
    a, b = matvec(moment_at(law, w, teacher, P), d), matvec(moment_at(law, w, teacher, N), w)
    sign, factor = -1 if reading == "printed" else 1, c["two"] if reading == "corrected" else 1
    g = [x + sign * y for x, y in zip(a, b)]
    then = {"update": None, "expansion": None, "second term": dot(d, g) >= dot(d, a), "gamma": None}
    if differentiable(law, w, teacher):
        slope = gradient(law, w, teacher)
        moved = [x - step * y for x, y in zip(d, slope)]
        then["update"] = [step * x for x in slope] == [step * x for x in g]
        then["expansion"] = dot(moved, moved) == dot(d, d) - factor * step * dot(d, g) + step**2 * dot(g, g)
    q = q_between(w, teacher)
    if q is not None:
        # gamma <= x when some student at this angle (w is listed) has a matrix with an eigenvalue of at most x.
        mats = View(law, teacher, extra=[w]).moments(q, P)
        then["gamma"] = not any(d) or any(definite(shifted(A, -F(dot(d, a)) / dot(d, d))) != 2 for A in mats)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
