#!/usr/bin/env python3
"""The inner product of gradient and error is a sum of two non-negative terms (Lemma A.1)."""
from common import N, P, differentiable, dot, gradient, matvec, minus, moment_at, off_boundary, serve


def judge(r):
    reading = r.reading("densities", "printed")
    c = r.constants({"identity": 1, "floor": 0})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    exists = differentiable(law, w, teacher)
    if reading == "densities":
        given = {"off the boundaries": off_boundary(law, w, teacher)}
    else:
        given = {"differentiable": exists}
    d = minus(w, teacher)
    joint = matvec(moment_at(law, w, teacher, P), d)
    apart = matvec(moment_at(law, w, teacher, N), w)
    first, second = dot(d, joint), dot(d, apart)
    return {
        "given": given,
        "then": {
            "identity": dot(gradient(law, w, teacher), d) == first + c["identity"] * second if exists else None,
            # The two terms, and the parts of the second, are moments over the closed regions and need no gradient.
            "first term": first >= c["floor"],
            "second term": second >= c["floor"],
            "student part": dot(w, apart) >= 0,
            "teacher part": -dot(teacher, apart) >= 0,
        },
    }


if __name__ == "__main__":
    serve(judge)
