#!/usr/bin/env python3
"""phi <= 2 sin(phi) on the first quadrant (proof of Theorem 3.1)."""
from common import from_iv, iv, le, pi, serve, to_iv


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 2})
    phi = r.number("phi")
    given = {"angle": phi >= 0 and le(phi, pi() / 2)}
    return {"given": given, "then": {"sine": phi == 0 or le(phi, from_iv(iv.sin(to_iv(phi))) * c["factor"])}}


if __name__ == "__main__":
    serve(judge)
