#!/usr/bin/env python3
"""The angle phi_* of Theorem 3.2 exists and is positive."""
from common import F, P, View, cross_growth, dot, lmin_ge, lmin_ge_lmin, phi_star, second_moment, serve


def plane(view, level, largest):
    """p = 2: gamma is constant on finitely many points and open intervals, so its maximum is attained."""
    if largest:
        q = phi_star(view, level)
        return isinstance(q, F) and q < 1

    def reaches(mats, others):  # gamma, the smallest eigenvalue over all directions, is at least as large on `mats`
        return all(any(lmin_ge_lmin(A, B, 0) for B in others) for A in mats)

    pieces = [view.moments(q, P) for q, _ in view.pieces(F(0))]
    top = pieces[0]
    for mats in pieces:
        top = mats if reaches(mats, top) else top
    # Admissible: the maximum reaches the level; usable: a piece beyond angle 0 has that maximum.
    return all(lmin_ge(A, level) for A in top) and any(reaches(mats, top) for mats in pieces[1:])


def space(view, level, largest):
    """p >= 3, k = 1: closed regions shrink as w turns away along an arc, so gamma falls and its largest angle is
    attained; just above angle 0 gamma is at least the smallest eigenvalue over the atoms strictly on the teacher's
    side."""
    law, teacher = view.law, view.u
    if law.k > 1:
        return None
    if not lmin_ge(view.moments(F(1), P)[0], level):
        return False
    if not any(any(z) and dot(z, teacher) == 0 for z in law.patches()):
        return True
    return True if largest and lmin_ge(second_moment(law, lambda z: dot(z, teacher) > 0), level) else None


def null_at(A, level):
    """Is `level` an eigenvalue of the matrix (p = 1, 2; else not decided)?"""
    if len(A) > 2:
        return None
    B = [[x - (level if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(A)]
    return (B[0][0] if len(B) == 1 else B[0][0] * B[1][1] - B[0][1] * B[1][0]) == 0


def judge(r):
    reading = r.reading("exceeded", "largest", "maximiser")
    c = r.constants({"six": 6})
    law, teacher, cross = r.law("input", gaussian=True), r.vector("teacher"), r.number("cross")
    level, largest = c["six"] * cross, reading != "maximiser"
    given = {"two dimensions": law.p >= 2, "cross positive": cross > 0}
    then = {"usable": None}
    if law.gaussian:
        # gamma(phi) = (pi - phi - sin phi) / (2 pi) for p >= 2: continuous and strictly decreasing from 1/2
        # (p = 1: 1/2 at angle 0 only).
        given["cross growth"] = cross > 0
        given["exceeded" if reading == "exceeded" else "reached"] = (
            F(1, 2) > level if reading == "exceeded" else F(1, 2) >= level
        )
        then["usable"] = law.p >= 2 and largest and F(1, 2) > level
    else:
        view = View(law, teacher)
        given["cross growth"] = cross_growth(view, cross)
        start = view.moments(F(1), P)[0]
        if reading == "exceeded":  # above the level: at least the level, and the level is no eigenvalue
            singular = null_at(start, level)
            given["exceeded"] = lmin_ge(start, level) and (None if singular is None else not singular)
        else:
            given["reached"] = lmin_ge(start, level)
        if law.p == 1:
            then["usable"] = False  # only angle 0 exists in [0, pi/2]
        else:
            then["usable"] = (plane if law.p == 2 else space)(view, level, largest)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
