#!/usr/bin/env python3
"""Population gradient of the one-neuron model (Section 2, after (3))."""
from common import N, P, differentiable, gradient, matvec, minus, moment_at, off_boundary, serve


def judge(r):
    reading = r.reading("densities", "printed")
    c = r.constants({"first": 1, "second": 1})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    exists = differentiable(law, w, teacher)
    if reading == "densities":
        given = {"off the boundaries": off_boundary(law, w, teacher)}
    else:
        given = {"differentiable": exists}
    then = {"gradient": None}
    if exists:
        first = matvec(moment_at(law, w, teacher, P), minus(w, teacher))
        second = matvec(moment_at(law, w, teacher, N), w)
        formula = [c["first"] * a + c["second"] * b for a, b in zip(first, second)]
        then["gradient"] = gradient(law, w, teacher) == formula
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
