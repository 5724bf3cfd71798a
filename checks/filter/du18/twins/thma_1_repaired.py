#!/usr/bin/env python3
"""Theorem A.1 repaired: on the unit sphere of R^p the growth constant is 1 / (pi p), and no smaller one will do."""
from common import enclosure, iv, le, serve, to_iv, from_iv, rational
from thma_1 import givens, wedge


def judge(r):
    r.reading("ours")
    c = r.constants({"beta": 1})
    p, phi = r.integer("dimension"), r.number("phi")
    given = givens(p, phi)
    if p < 2 or given["angle"] is not True:
        # The limit at 0 does not depend on phi.
        return {"given": given, "then": {"linear growth": None, "sharp": True if p >= 2 else None}}
    # (phi + sin phi) / (2 pi p) <= beta phi / (pi p), multiplied by 2 pi p.
    sine = rational(0) if phi == 0 else from_iv(iv.sin(to_iv(phi)))
    return {
        "given": given,
        "then": {
            "linear growth": le(sine + phi, 2 * c["beta"] * phi),
            "sharp": True,
        },  # (1 + sin(phi) / phi) / (2 pi p) tends to 1 / (pi p)
        "quantities": {"L(phi)": enclosure(wedge(phi) / p)},
    }


if __name__ == "__main__":
    serve(judge)
