#!/usr/bin/env python3
"""Close patches satisfy the assumption of Corollary 3.1 (after the corollary), in the plane."""
from common import F, P, View, cross_growth, lmin_ge, lt, pi, serve
from filters import above
from thm3_3a import givens


def last_angle(view, holds):
    """q of the supremum of the angles up to pi/2 where every matrix passes; None when there is none."""
    pieces = view.pieces(F(0))
    for i in reversed(range(len(pieces))):
        q, start = pieces[i]
        if holds(view.moments(q, P)):
            return q if q == start else pieces[i + 1][0]  # an open piece ends where the next point stands
    return None


def judge(r):
    reading = r.reading("identical", "close")
    c = r.constants({"six": 6, "eight": 8, "close": "99/100"})
    law, teacher, cos_rho, mu, cross = (
        r.law("input"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
        r.number("cross"),
    )
    given, view, identical = givens(law, teacher, cos_rho, mu), View(law, teacher), reading == "identical"
    given["two dimensions"] = law.p == 2
    given[reading] = cos_rho == 1 if identical else cos_rho >= c["close"]
    level = F(0) if identical else c["six"] * cross
    given["exceeded"] = above(view.moments(F(1), P), level)
    if not identical:
        given |= {"cross positive": cross > 0, "cross growth": cross_growth(view, cross, off=True)}
    then = {"corollary": None}
    if law.p == 2 and c["eight"] > 0:
        q = last_angle(view, lambda mats: above(mats, level) if identical else all(lmin_ge(A, level) for A in mats))
        if q is not None:
            then["corollary"] = lt(pi() * (q * c["eight"] * law.p), 1)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
