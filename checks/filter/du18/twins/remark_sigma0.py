#!/usr/bin/env python3
"""Small sigma: L / gamma and beta are large (Section 4)."""
import bell
from common import le, lt, pi, serve


def judge(r):
    reading = r.reading("centred", "ratio", "beta", "ratio printed", "beta printed")
    c = r.constants({"factor": 1})
    sigma = r.number("sigma")
    given = {"sigma": 0 < sigma <= 1}
    then = {}
    if not reading.startswith("ratio"):
        # Printed, no mass lies behind the teacher: beta = 0. Otherwise lambda_max is at most the mass of the wedge, a
        # bell that rises from the teacher's boundary inwards: mass / phi rises up to a quarter over pi/2 = 1 / (2 pi).
        # The trace exceeds lambda_max there, and the limit at 0, the density at the boundary, is below as well.
        then["beta"] = False if sigma > 0 else None
    if reading.startswith("beta"):
        return {"given": given, "then": then}
    phi = r.number("phi")
    given["angle"] = phi >= 0 and lt(2 * phi, pi())
    then["ratio"] = None
    if sigma > 0 and given["angle"]:
        gamma, big = bell.gamma_L(sigma, phi, reading.endswith("printed"))
        then["ratio"] = le(gamma * c["factor"], big * sigma**2)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
