#!/usr/bin/env python3
"""Proof of Theorem A.2: the neighbour sum as a quadratic form, and its maximum."""
from common import F, answer, form, norm2, pd, serve, shifted
from spectrum import path


def judge(r):
    r.reading("printed")
    c, a = r.constants({"half": "1/2"}), r.vector("a")
    total = sum((x * y for x, y in zip(a, a[1:])), F(0))
    M, size = path(len(a), c["half"]), [abs(x) for x in a]
    return answer(
        {"unit weights": lambda: norm2(a) == 1},
        {
            "quadratic form": lambda: form(a, M, a) == total,
            "nonnegative": lambda: abs(total) <= sum((x * y for x, y in zip(size, size[1:])), F(0))
            and norm2(size) == norm2(a),
            # lambda_max(M) < t exactly when t I - M is positive definite
            "at most lambda_max": lambda: not pd(shifted(M, abs(total), -1)) if a else None,
        },
    )


if __name__ == "__main__":
    serve(judge)
