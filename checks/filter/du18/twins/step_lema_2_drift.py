#!/usr/bin/env python3
"""One-step conditional expectation of |w' - w_*|^2."""
from common import dot, le, serve
from sgd import one_step, square


def judge(r):
    r.reading("conditional")
    c = r.constants({"rate": 1, "noise": 1, "wide": 10, "beta": 4})
    ball, moves = one_step(r, c)
    drift = None
    if moves is not None and ball.gamma is not None:
        mean, eta = sum(m * dot(d, d) for m, _, d in moves), ball.eta
        factor = 1 - ball.gamma * (c["rate"] * eta) + square(ball.kappa) * eta**2
        drift = le(mean, factor * ball.rr0 + c["noise"] * eta**2 * ball.B**2)
    return {"given": ball.given, "then": {"drift": drift}}


if __name__ == "__main__":
    serve(judge)
