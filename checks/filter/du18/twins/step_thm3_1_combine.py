#!/usr/bin/env python3
"""The two bounds combined for k patches (proof of Theorem 3.1, last display)."""
from common import View, dot, le, minus, serve
from filters import clear_gradient, descent_given, extrema


def judge(r):
    r.reading("nonnegative")
    c = r.constants(
        {
            "start": 6,
            "step.cross": 6,
            "step": 2,
            "step.wide": 10,
            "beta": 4,
            "first": 1,
            "rate": "1/2",
            "rate.cross": 6,
            "norm.wide": 10,
            "norm.beta": 4,
        }
    )
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    beta, cross, step = r.number("beta"), r.number("cross"), r.number("step")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    then = {"first": None, "second": None}
    g, (gamma, big) = clear_gradient(law, w, teacher), extrema(view, w, teacher)
    if gamma is not None:
        base = big + (c["norm.wide"] * cross + c["norm.beta"] * beta)
        gain, growth, dd = (gamma - c["rate.cross"] * cross) * step, base * base * step**2, dot(d, d)
        then["second"] = dd == 0 or le(growth, gain * (c["first"] - c["rate"]))
        if g is not None:
            moved = [a - step * b for a, b in zip(d, g)]
            then["first"] = le(dot(moved, moved), (1 - gain * c["first"] + growth) * dd)
    return {"given": descent_given(law, w, teacher, beta, cross, step, c, view), "then": then}


if __name__ == "__main__":
    serve(judge)
