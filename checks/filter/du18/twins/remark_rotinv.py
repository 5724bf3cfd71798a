#!/usr/bin/env python3
"""gamma = L for rotation-invariant laws (Section 2.1, after Definition 2.1), tested on the standard normal law."""
import normal
from common import enclosure, le, serve, signed_square


def equal(x, y):
    if x.lo == x.hi == y.lo == y.hi:
        return True
    below, above = le(x, y), le(y, x)
    return False if False in (below, above) else None


def judge(r):
    reading = r.reading("every angle", "ends")
    c = r.constants({"ratio": 1})
    law, teacher, cosine = r.law("input", k=1, gaussian=True), r.vector("teacher"), r.number("cosine")
    if not law.gaussian:
        raise ValueError("the law must be gaussian")
    given = {"two dimensions": law.p >= 2, "cosine in range": -1 <= cosine <= 1}
    if reading == "ends":
        given["end"] = abs(cosine) == 1
    if not given["cosine in range"] or (law.p == 1 and abs(cosine) < 1):
        return {"given": given, "then": {"equal": None}}
    gamma, big = normal.gamma_L(signed_square(cosine))
    return {
        "given": given,
        "then": {"equal": equal(gamma, big * c["ratio"])},
        "quantities": {"gamma": enclosure(gamma), "L": enclosure(big)},
    }


if __name__ == "__main__":
    serve(judge)
