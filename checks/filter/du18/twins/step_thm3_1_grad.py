#!/usr/bin/env python3
"""Population gradient for k patches (proof of Theorem 3.1)."""
from common import M, N, P, dot, gradient, matvec, minus, moment_at, off_boundary, output, serve


def judge(r):
    reading = r.reading("densities", "sums", "closed")
    c = r.constants({"first": 1, "mixed": 1, "last": 1})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    exists = not any(any(z) and dot(w, z) == 0 and output(w, zs) != output(teacher, zs) for _, zs in law.atoms for z in zs)
    given = {"differentiable": exists} if reading == "closed" else {"off the boundaries": off_boundary(law, w, teacher)}
    if not exists:
        return {"given": given, "then": {"gradient": None}}

    def term(x, first, second):
        return matvec(moment_at(law, w, teacher, first, second), x)
    parts = [(c["first"], term(minus(w, teacher), P, P)), (c["mixed"], term(w, P, N)), (c["mixed"], term(w, N, P)), (1, term(w, N, N)),
             (-c["last"], term(teacher, P, M)), (-c["last"], term(teacher, N, P)), (-c["last"], term(teacher, N, M))]
    factor = law.k ** 2 if reading == "sums" else 1
    formula = [factor * sum(a * v[i] for a, v in parts) for i in range(law.p)]
    return {"given": given, "then": {"gradient": gradient(law, w, teacher) == formula}}


if __name__ == "__main__":
    serve(judge)
