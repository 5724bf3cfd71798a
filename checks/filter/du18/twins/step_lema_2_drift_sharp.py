#!/usr/bin/env python3
"""Twice the drift: E |w' - w_*|^2 <= (1 - 2 eta gamma(phi_1)) |w - w_*|^2 + eta^2 B^2."""
from common import dot, le, serve
from sgd import one_step


def judge(r):
    r.reading("ours")
    c = r.constants({"rate": 2, "noise": 1})
    ball, moves = one_step(r, c)
    drift = None
    if moves is not None and ball.gamma is not None:
        mean, eta = sum(m * dot(d, d) for m, _, d in moves), ball.eta
        drift = le(mean, (1 - ball.gamma * (c["rate"] * eta)) * ball.rr0 + c["noise"] * eta**2 * ball.B**2)
    return {"given": ball.given, "then": {"drift": drift}}


if __name__ == "__main__":
    serve(judge)
