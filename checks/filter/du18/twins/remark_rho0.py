#!/usr/bin/env python3
"""At rho = 0 the smallest eigenvalues of the filter and of the average agree."""
from common import P, definite, eig, le, lmin_ge_lmin, moment_at, serve, shifted
from thm3_3a import givens


def agree(A, B, factor):
    """lambda_min(A) = factor lambda_min(B), both matrices positive semidefinite."""
    if factor < 0:
        return definite(A) == definite(B) == 1
    B = shifted(B, 0, factor)
    if len(A) <= 2 or A == B:
        return A == B or (lmin_ge_lmin(A, B, 0) and lmin_ge_lmin(B, A, 0))
    if definite(A) == definite(B) == 1:
        return True
    x, y = eig(A)[0], eig(B)[0]
    return False if le(x, y) is False or le(y, x) is False else True if x.lo == x.hi == y.lo == y.hi else None


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 1})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    then = {
        "equal": agree(moment_at(law, w, teacher, P), moment_at(law.averages(), w, teacher, P), c["factor"])
        if any(w)
        else None
    }
    return {"given": givens(law, teacher, cos_rho, mu) | {"rho zero": cos_rho == 1}, "then": then}


if __name__ == "__main__":
    serve(judge)
