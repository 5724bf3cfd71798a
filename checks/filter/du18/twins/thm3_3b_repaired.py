#!/usr/bin/env python3
"""Theorem 3.3, second conclusion, repaired: angles up to min(rho, pi/2) only, factor 1."""
from common import serve
from thm3_3a import givens
from thm3_3b import cross, in_range


def judge(r):
    r.reading("ours")
    c = r.constants({"three": 1})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given = givens(law, teacher, cos_rho, mu)
    given["angle"] = in_range(w, teacher, cos_rho, True)
    return {"given": given, "then": {"cross": cross(law, w, teacher, c["three"] * mu)}}


if __name__ == "__main__":
    serve(judge)
