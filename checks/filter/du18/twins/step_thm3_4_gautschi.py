#!/usr/bin/env python3
"""Gamma-ratio inequality (proof of Theorem 3.4, last display)."""
from common import F, le, pi, serve, sqrt


def gamma_ratio(p):
    """Gamma(p/2+1) / Gamma(p/2+1/2), from Gamma(m+1/2) = sqrt(pi) (1/2)(3/2)...(m-1/2)."""
    m, half, whole = (p + 1) // 2, F(1), F(1)
    for j in range(1, m + 1):
        half *= F(2 * j - 1, 2)
    for j in range(1, p // 2 + 1):
        whole *= j
    return sqrt(pi()) * (half / whole) if p % 2 else (whole / half) / sqrt(pi())


def judge(r):
    reading = r.reading("corrected", "printed")
    c, p, cosine = r.constants({"slope": "1/2"}), r.integer("dimension"), r.number("cosine")
    given, then = {"cosine in range": 0 <= cosine <= 1, "dimension positive": p >= 1}, {"value": None, "inequality": None}
    if 1 <= p <= 4096:
        factor = 1 / sqrt(pi()) if reading == "corrected" else pi()
        # V_{p-1}(1) / V_p(1) is the ratio over sqrt(pi).
        then["value"] = reading == "corrected" or cosine == 0
        if c["slope"] >= 0:
            then["inequality"] = le(gamma_ratio(p) * factor * cosine, sqrt(pi() * (c["slope"] * p)) * cosine)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
