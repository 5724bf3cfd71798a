#!/usr/bin/env python3
"""An angle is at most twice its sine (proof of Theorem 3.1)."""
from common import I, from_iv, iv, le, pi, serve, to_iv


def judge(r):
    r.reading("printed")
    c, phi = r.constants({"factor": 2}), r.number("phi")
    sine = from_iv(iv.sin(to_iv(phi))) if phi else I(0)
    return {"given": {"angle": phi >= 0 and le(2 * phi, pi())}, "then": {"sine": le(phi, sine * c["factor"])}}


if __name__ == "__main__":
    serve(judge)
