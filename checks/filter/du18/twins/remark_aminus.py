#!/usr/bin/env python3
"""A_{w,-w_*} vanishes at the angle 0 and grows with the angle (Section 2.1, before Assumption 2.1)."""
from common import N, View, minus, moment, moment_at, of_one_patch, off_boundary, psd, serve, signed_square
from spectra import largest_ge


def on_sides(view, q):
    """A_{w,-w_*} on each of the two sides of the teacher, which share the angle 0."""
    tables = view.tables(q)
    return [moment(view.law, sw, view.st, N) for sw in (tables * 2 if len(tables) == 1 else tables)]


def judge(r):
    reading = r.reading("order", "maximum", "printed")
    r.constants({})
    law, teacher = r.law("input"), r.vector("teacher")
    scale, near, far = r.number("scale"), r.number("near"), r.number("far")
    given = {
        "plane": law.p == 2,
        "scale positive": scale > 0,
        "range": 0 <= far <= 1 and 0 <= near <= 1,
        "order": far < near,
    }
    if reading != "printed":
        given["off the boundary"] = off_boundary(law, teacher)
    then = {"vanishes": None, "grows": None}
    if scale != 0:
        at_zero = moment_at(law, [scale * x for x in teacher], teacher, N)
        then["vanishes"] = not any(any(row) for row in at_zero)
    if given["plane"] and given["range"]:
        view = View(law, teacher)
        small, large = on_sides(view, signed_square(near)), on_sides(view, signed_square(far))
        if reading == "maximum":
            then["grows"] = largest_ge(large, small)
        else:
            then["grows"] = all(psd(tuple(tuple(minus(x, y)) for x, y in zip(B, A))) for A, B in zip(small, large))
    return of_one_patch(law, given, then)


if __name__ == "__main__":
    serve(judge)
