#!/usr/bin/env python3
"""beta = 1 for the uniform law on the unit sphere of R^p (Theorem A.1)."""
from common import enclosure, from_iv, iv, le, pi, rational, serve, to_iv


def wedge(phi):
    """(phi + sin phi) / (2 pi): in the plane of w and w_* the wedge has opening theta and the angle is independent of
    the radius r, so the eigenvalues of E[Z Z^T I] are E[r^2] / (4 pi) (theta +- sin theta), and theta / (2 pi) E[Z_3^2]
    off the plane. With E[r^2] = 2 and E[Z_3^2] = 1 (Gaussian) the largest is this; it grows with theta. The sphere
    divides all of them by p."""
    sine = rational(0) if phi == 0 else from_iv(iv.sin(to_iv(phi)))
    return (sine + phi) / (2 * pi())


def givens(p, phi):
    if p < 1:
        raise ValueError("dimension must be positive")
    return {"two dimensions": p >= 2, "angle": phi >= 0 and le(2 * phi, pi())}


def judge(r):
    reading = r.reading("admissible", "smallest")
    c = r.constants({"beta": 1})
    p, phi = r.integer("dimension"), r.number("phi")
    given = givens(p, phi)
    if p < 2:
        return {"given": given, "then": {"linear growth" if reading == "admissible" else "smallest": None}}
    if reading == "smallest":
        # L(phi) / phi decreases in phi, so the admissible constants are those from its limit 1 / (pi p) at 0 upwards.
        return {"given": given, "then": {"smallest": le(pi() * (p * c["beta"]), 1)}}
    if given["angle"] is not True:  # the formula holds for angles in [0, pi/2]
        return {"given": given, "then": {"linear growth": None}}
    return {
        "given": given,
        "then": {"linear growth": le(wedge(phi) / p, c["beta"] * phi)},
        "quantities": {"L(phi)": enclosure(wedge(phi) / p)},
    }


if __name__ == "__main__":
    serve(judge)
