#!/usr/bin/env python3
"""The Gamma ratio at the best radius (proof of Theorem 3.4, last display)."""
from common import le, pi, serve
from volumes import LARGEST, ratio


def judge(r):
    reading = r.reading("corrected", "printed")
    c = r.constants({"slope": "1/2"})
    p, cosine = r.integer("dimension"), r.number("cosine")
    given = {"cosine in range": 0 <= cosine <= 1, "dimension positive": p >= 1}
    then = {"value": None, "inequality": None}
    if not all(given.values()) or p > LARGEST:
        return {"given": given, "then": then}
    value, over_pi = ratio(p)
    # Gamma(p/2+1) / Gamma(p/2+1/2) = sqrt(pi) times the ratio of the volumes; pi in place of 1/sqrt(pi) is a factor
    # pi^(3/2) too much.
    then["value"] = reading == "corrected" or cosine == 0
    if c["slope"] >= 0:
        # Squared, and both sides divided by pi: ratio^2 pi^power <= slope p.
        power = (-1 if reading == "corrected" else 2) - (2 if over_pi else 0)
        left = value**2
        for _ in range(abs(power)):
            left = left * pi() if power > 0 else left / pi()
        then["inequality"] = cosine == 0 or le(left, c["slope"] * p)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
