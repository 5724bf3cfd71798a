#!/usr/bin/env python3
"""Similar patches give a small sum of cross moments, identical patches none (after Assumption 3.2)."""
from common import angle, dot, le, minus, off_boundary, q_between, serve
from filters import crosses


def judge(r):
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    delta, epsilon = r.number("delta"), r.number("epsilon")
    q = q_between(w, teacher)
    gaps = [minus(x, y) for _, zs in law.atoms for x in zs for y in zs]
    given = {
        "angle": None if q is None else 0 <= q < 1,
        "off the boundaries": off_boundary(law, w, teacher),
        "short": all(dot(z, z) <= 1 for z in law.patches()),
        "similar patches": delta >= 0 and all(dot(g, g) <= delta**2 for g in gaps),
        "epsilon positive": epsilon > 0,
    }
    if q is None:
        return {"given": given, "then": {"small": None, "zero": None}}
    total, identical = sum(crosses(law, w, teacher)), not any(any(g) for g in gaps)
    return {
        "given": given,
        "then": {"small": le(total, angle(q) * epsilon), "zero": not identical or le(total, 0)},
    }


if __name__ == "__main__":
    serve(judge)
