#!/usr/bin/env python3
"""Identical patches give no cross moments (after Assumption 3.2)."""
from common import off_boundary, q_between, serve
from filters import crosses


def equal(x, value):
    return x.lo == value if x.lo == x.hi else None if x.lo <= value <= x.hi else False


def judge(r):
    reading = r.reading("identical", "closed")
    c = r.constants({"cross": 0})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    q = q_between(w, teacher)
    given = {"angle": None if q is None else 0 <= q < 1}
    given["identical patches"] = all(z == zs[0] for _, zs in law.atoms for z in zs)
    if reading == "identical":
        given["off the boundaries"] = off_boundary(law, w, teacher)
    return {
        "given": given,
        "then": {"cross": None if q is None else equal(sum(crosses(law, w, teacher)), c["cross"])},
    }


if __name__ == "__main__":
    serve(judge)
