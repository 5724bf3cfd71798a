#!/usr/bin/env python3
"""Theorem A.1 (Gershgorin) at an eigenpair that the instance gives."""
from common import answer, matvec, minus, plus, serve, times


def judge(r):
    r.reading("printed")
    c = r.constants({"radius": 1})
    flat, u, v, p, q = (
        r.vector("matrix"),
        r.vector("real_part"),
        r.vector("imaginary_part"),
        r.number("real"),
        r.number("imaginary"),
    )
    n = len(u)
    square = n >= 1 and len(v) == n and len(flat) == n * n
    A = [flat[i * n : (i + 1) * n] for i in range(n)]

    def eigenpair():  # A (u + iv) = (p + iq)(u + iv), real and imaginary parts
        return (
            square
            and matvec(A, u) == minus(times(p, u), times(q, v))
            and matvec(A, v) == plus(times(p, v), times(q, u))
        )

    def in_a_disk():
        if not square:
            return None
        radii = [sum(abs(A[i][j]) for j in range(n) if j != i) for i in range(n)]
        return any((p - A[i][i]) ** 2 + q * q <= (c["radius"] * radii[i]) ** 2 for i in range(n))

    return answer({"eigenvector": lambda: any(u) or any(v), "eigenpair": eigenpair}, {"in a disk": in_a_disk})


if __name__ == "__main__":
    serve(judge)
