#!/usr/bin/env python3
"""The announced beta of rotation-invariant and normal input (Section 2.1, before Assumption 2.1)."""
from common import le, pi, serve
from thma_1 import givens, wedge


def judge(r):
    reading = r.reading("printed", "admissible", "smallest")
    c = r.constants({"sphere": 1, "gaussian": 1})
    p, phi = r.integer("dimension"), r.number("phi")
    given, then = givens(p, phi), {"sphere": None, "gaussian": None}
    size2 = r.number("size2") if reading == "printed" else 1  # E|Z|^2
    if reading == "printed":
        given["size"] = size2 >= 0
    if p >= 2 and reading == "smallest":
        # L(phi) / phi falls from its limit at 0, 1 / pi for the normal law and 1 / (pi p) on the sphere: the least
        # admissible number.
        then = {"sphere": le(pi() * (p * c["sphere"]), 1), "gaussian": le(pi() * (p * c["gaussian"]), 1)}
    elif p >= 2 and given["angle"] is True:
        then = {
            "sphere": le(wedge(phi) * size2 / p, c["sphere"] * phi),
            "gaussian": le(wedge(phi), c["gaussian"] * p * phi),
        }
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
