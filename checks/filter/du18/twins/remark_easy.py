#!/usr/bin/env python3
"""Close patches and little boundary mass give the start of Theorem 3.1 (Section 3.1)."""
from common import (
    F,
    I,
    P,
    View,
    angle,
    cross_growth,
    cross_sum,
    gamma_L,
    imax,
    lt,
    off_boundary,
    on_boundary,
    q_between,
    serve,
    signed_square,
)
from filters import above, crosses
from thm3_3a import givens


def gamma_above(view, q, level):
    """gamma at the angle exceeds a rational level (exact where all directions are known)."""
    if view.exact(q):
        mats = view.moments(q, P)
        return above(mats, level) if mats else None
    return lt(level, gamma_L(view, q)[0])


def least_cross(view):
    """The infimum of the admissible L_cross, p = 2; None when there is none. A student off all boundaries fills an open
    piece, on which the sum is constant and the smallest angle is only approached."""
    worst = I(0)
    for q, start in view.pieces(F(0)):
        for sw in view.tables(q):
            if on_boundary(view.law, sw):
                continue
            one, rest = cross_sum(view.law, sw, view.st)
            if (one + rest).hi > 0:
                if start == 1:
                    return None
                worst = imax([worst, (one + rest) / angle(start)])
    return worst


def admissible(view, q, six):
    """Some L_cross > 0 that meets Assumption 3.2 is below gamma / six."""
    if six <= 0:
        return None
    positive = gamma_above(view, q, F(0))
    if positive is not True or view.law.p == 1:
        return positive
    gamma = gamma_L(view, q)[0]
    if view.complete:
        worst = least_cross(view)
        return False if worst is None else worst.hi == 0 or lt(worst * six, gamma)
    if gamma.lo > 0 and cross_growth(view, gamma.lo / six * F(999, 1000), off=True):
        return True
    return False if cross_growth(view, gamma.hi / six, off=True) is False else None


def judge(r):
    reading = r.reading("right angle", "near")
    c = r.constants({"six": 6, "small": 18, "closeness": 4})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given, q, then = givens(law, teacher, cos_rho, mu), q_between(w, teacher), {"start": None}
    given |= {"angle": None, "off the boundaries": off_boundary(law, w, teacher), "small": None}
    if q is None or not given["cos_rho in range"]:
        return {"given": given, "then": then}
    given["angle"] = 0 <= q < 1 and (reading == "right angle" or q >= signed_square(cos_rho))
    view = View(law, teacher, [w])
    given["small"] = gamma_above(
        View(law.averages(), teacher, [w]), q, c["closeness"] * (1 - cos_rho) + c["small"] * mu
    )
    if reading == "right angle":
        then["start"] = admissible(view, q, c["six"])
    else:
        gamma = gamma_L(view, q)[0]
        then["start"] = None if gamma is None else lt(sum(crosses(law, w, teacher)) * c["six"], gamma * angle(q))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
