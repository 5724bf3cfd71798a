#!/usr/bin/env python3
"""Combining the two bounds for k patches (proof of Theorem 3.1, last display)."""
import thm3_1
from common import Request, View, dot, gamma_L, gradient, le, minus, off_boundary, q_between, serve

ASSUMED = {"start": 6, "step.cross": 6, "step": 2, "step.wide": 10, "beta": 4}


def judge(r):
    r.reading("nonnegative")
    c = r.constants({**ASSUMED, "first": 1, "rate": "1/2", "rate.cross": 6, "norm.wide": 10, "norm.beta": 4})
    turned = {name: x for name, x in (r.data.get("constants") or {}).items() if name in ASSUMED}
    given = thm3_1.judge(Request({"instance": r.fields, "constants": turned}))["given"]
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    beta, cross, step = r.number("beta"), r.number("cross"), r.number("step")
    q, then = q_between(w, teacher), {"first": None, "second": None}
    if q is not None and off_boundary(law, w, teacher):
        d = minus(w, teacher)
        gamma, big = gamma_L(View(law, teacher, [w]), q)
        moved = minus(d, [step * x for x in gradient(law, w, teacher)])
        drop, size = (gamma - c["rate.cross"] * cross) * step, big + c["norm.wide"] * cross + c["norm.beta"] * beta
        line = size * size * step ** 2 - drop * c["first"]
        then["first"] = le(dot(moved, moved) - dot(d, d), line * dot(d, d))
        then["second"] = le(line * dot(d, d), -drop * (c["rate"] * dot(d, d)))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
