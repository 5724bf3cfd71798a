#!/usr/bin/env python3
"""The radius cos(phi_*) maximises the lower bound (proof of Theorem 3.4)."""
from common import serve


def judge(r):
    reading = r.reading("square", "printed")
    c = r.constants({"quadratic": "1/2", "slab": "1/2"})
    cosine, radius = r.number("cosine"), r.number("radius")
    given = {"cosine in range": 0 < cosine <= 1, "radius positive": radius > 0}
    slab = c["slab"] * (cosine**2 if reading == "square" else cosine)

    def loss(x):  # what is subtracted, up to a positive constant
        return (c["quadratic"] * x**2 + slab) / x

    return {"given": given, "then": {"maximal": loss(cosine) <= loss(radius) if all(given.values()) else None}}


if __name__ == "__main__":
    serve(judge)
