#!/usr/bin/env python3
"""Norm of the gradient for k patches (proof of Theorem 3.1)."""
import thm3_1
from common import Request, View, dot, gamma_L, gradient, le, minus, off_boundary, q_between, serve

GIVEN = ["two dimensions", "off the boundaries", "beta positive", "cross positive", "initialisation", "linear growth", "cross growth"]


def judge(r):
    reading = r.reading("four", "two", "printed")
    c = r.constants({"wide": 10, "beta": 4, "beta.first": 2})
    assumed = thm3_1.judge(Request({"instance": {**r.fields, "step": "0"}}))["given"]
    law, w, teacher, beta, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("beta"), r.number("cross")
    q, then = q_between(w, teacher), {"norm": None}
    if q is not None and off_boundary(law, w, teacher):
        d, g = minus(w, teacher), gradient(law, w, teacher)
        factor = gamma_L(View(law, teacher, [w]), q)[1] + c["wide"] * cross + c["beta" if reading == "four" else "beta.first"] * beta
        # Compared as squares where the factor is not negative, so that rational values stay exact.
        then["norm"] = le(dot(g, g), factor * factor * dot(d, d)) if factor.lo >= 0 else None
    if reading == "printed":
        then["equality"] = c["beta.first"] * beta == c["beta"] * beta
    return {"given": {name: assumed[name] for name in GIVEN}, "then": then}


if __name__ == "__main__":
    serve(judge)
