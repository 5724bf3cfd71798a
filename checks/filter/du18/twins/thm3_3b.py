#!/usr/bin/env python3
"""Upper bound on L_cross from small boundary mass (Theorem 3.3, second conclusion), at the given w."""
from common import angle, cross_sum, le, q_between, serve, signed_square, signs
from thm3_3a import givens


def cross(law, w, teacher, factor):
    """|E P N^T| + |E P M^T| + |E N M^T| <= factor theta(w, w_*)."""
    q = q_between(w, teacher)
    if q is None:
        return None
    one, rest = cross_sum(law, signs(law, w), signs(law, teacher))
    return le(one + rest, angle(q) * factor)


def in_range(w, teacher, cos_rho, near):
    """theta(w, w_*) <= pi/2, and <= rho when `near`."""
    q = q_between(w, teacher)
    if q is None or (near and not -1 <= cos_rho <= 1):
        return None
    return q >= 0 and (not near or q >= signed_square(cos_rho))


def judge(r):
    reading = r.reading("right angle", "near")
    c = r.constants({"three": 3})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given = givens(law, teacher, cos_rho, mu)
    given["angle"] = in_range(w, teacher, cos_rho, reading == "near")
    return {"given": given, "then": {"cross": cross(law, w, teacher, c["three"] * mu)}}


if __name__ == "__main__":
    serve(judge)
