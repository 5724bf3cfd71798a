#!/usr/bin/env python3
"""The population gradient for k patches (proof of Theorem 3.1, first display)."""
from common import M, N, P, dot, gradient, matvec, minus, moment_at, off_boundary, output, serve


def exists(law, w, teacher):
    return not any(
        any(z) and dot(w, z) == 0 and output(w, zs) != output(teacher, zs) for _, zs in law.atoms for z in zs
    )


def formula(law, w, teacher, c):
    def times(first, second, x):
        return matvec(moment_at(law, w, teacher, first, second), x)

    terms = [
        (c["first"], times(P, P, minus(w, teacher))),
        (c["mixed"], times(P, N, w)),
        (c["mixed"], times(N, P, w)),
        (1, times(N, N, w)),
    ]
    terms += [(-c["last"], times(a, b, teacher)) for a, b in ((P, M), (N, P), (N, M))]
    return [sum(f * v[i] for f, v in terms) for i in range(law.p)]


def judge(r):
    reading = r.reading("densities", "sums", "closed")
    c = r.constants({"first": 1, "mixed": 1, "last": 1})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    smooth = exists(law, w, teacher)
    given = {"differentiable": smooth} if reading == "closed" else {"off the boundaries": off_boundary(law, w, teacher)}
    then = {"gradient": None}
    if smooth:
        scale = law.k**2 if reading == "sums" else 1
        then["gradient"] = gradient(law, w, teacher) == [scale * x for x in formula(law, w, teacher, c)]
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
