#!/usr/bin/env python3
"""beta is at most p for the standard Gaussian in R^p (Theorem A.2)."""
from common import enclosure, le, serve
from thma_1 import givens, wedge


def judge(r):
    r.reading("admissible")
    c = r.constants({"beta": 1})
    p, phi = r.integer("dimension"), r.number("phi")
    given = givens(p, phi)
    if p < 2 or given["angle"] is not True:
        return {"given": given, "then": {"linear growth": None}}
    return {
        "given": given,
        "then": {"linear growth": le(wedge(phi), c["beta"] * p * phi)},
        "quantities": {"L(phi)": enclosure(wedge(phi))},
    }


if __name__ == "__main__":
    serve(judge)
