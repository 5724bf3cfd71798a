#!/usr/bin/env python3
"""Identical patches have no cross-covariance, similar ones a small one (after Assumption 3.2)."""
from common import angle, cross_sum, dot, le, minus, off_boundary, q_between, serve, signs


def judge(r):
    reading = r.reading("identical", "closed", "similar")
    c = r.constants({"closeness": 100} if reading == "similar" else {"cross": 0})
    law, w, teacher, delta = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("delta")
    q = q_between(w, teacher)
    given = {"angle": None if q is None else 0 <= q < 1}
    pairs = [minus(x, y) for _, zs in law.atoms for x in zs for y in zs]
    if reading != "similar":
        given["identical patches"] = not any(any(d) for d in pairs)
    if reading != "closed":
        given["off the boundaries"] = off_boundary(law, w, teacher)
    one, rest = cross_sum(law, signs(law, w), signs(law, teacher))
    total = one + rest
    if reading == "similar":
        given["short"] = all(dot(z, z) <= 1 for z in law.patches())
        given["similar patches"] = delta >= 0 and all(dot(d, d) <= delta ** 2 for d in pairs)
        return {"given": given, "then": {"cross": None if q is None else le(total, angle(q) * (c["closeness"] * delta))}}
    inside = total.lo <= c["cross"] <= total.hi
    return {"given": given, "then": {"cross": inside if total.lo == total.hi or not inside else None}}


if __name__ == "__main__":
    serve(judge)
