#!/usr/bin/env python3
"""The radius cos(phi_*) maximises the ball-volume bound (proof of Theorem 3.4)."""
from common import serve


def judge(r):
    reading = r.reading("square", "printed")
    c, cosine, radius = r.constants({"quadratic": "1/2", "slab": "1/2"}), r.number("cosine"), r.number("radius")
    slab = c["slab"] * (cosine ** 2 if reading == "square" else cosine)

    def subtracted(x):    # up to the positive constant of V_{p-1}(x) / V_p(x)
        return (c["quadratic"] * x ** 2 + slab) / x
    return {"given": {"cosine in range": 0 < cosine <= 1, "radius positive": radius > 0},
            "then": {"maximal": subtracted(cosine) <= subtracted(radius) if cosine > 0 and radius > 0 else None}}


if __name__ == "__main__":
    serve(judge)
