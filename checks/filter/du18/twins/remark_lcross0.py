#!/usr/bin/env python3
"""Similar patches give a small sum of cross moments, identical patches none (after Assumption 3.2)."""
from common import angle, dot, le, minus, off_boundary, q_between, serve
from filters import crosses


def equal(x, value):
    return x.lo == value if x.lo == x.hi else None if x.lo <= value <= x.hi else False


def judge(r):
    reading = r.reading("identical", "closed", "similar")
    c = r.constants({"cross": 0, "closeness": 100})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    q = q_between(w, teacher)
    given = {"angle": None if q is None else 0 <= q < 1}
    if reading != "similar":
        given["identical patches"] = all(z == zs[0] for _, zs in law.atoms for z in zs)
    if reading != "closed":
        given["off the boundaries"] = off_boundary(law, w, teacher)
    total = None if q is None else sum(crosses(law, w, teacher))
    if reading != "similar":
        return {"given": given, "then": {"cross": None if q is None else equal(total, c["cross"])}}
    delta = r.number("delta")
    gaps = [minus(x, y) for _, zs in law.atoms for x in zs for y in zs]
    given["short"] = all(dot(z, z) <= 1 for z in law.patches())
    given["similar patches"] = delta >= 0 and all(dot(g, g) <= delta**2 for g in gaps)
    return {"given": given, "then": {"cross": None if q is None else le(total, angle(q) * (c["closeness"] * delta))}}


if __name__ == "__main__":
    serve(judge)
