#!/usr/bin/env python3
"""What the proof of Theorem 3.1 yields:
3/2 of (gamma(phi_t) - (1 + 2 theta + 2 phi_t) L_cross) off the squared error."""
from common import View, angle, dot, enclosure, gamma_L, le, minus, q_between, q_error, serve
from filters import clear_gradient, descent_given


def judge(r):
    r.reading("ours")
    c = r.constants(
        {"start": 6, "step.cross": 6, "step": 2, "step.wide": 10, "beta": 4, "rate": "3/2", "one": 1, "two": 2}
    )
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    beta, cross, step = r.number("beta"), r.number("cross"), r.number("step")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    theta, phi, g = q_between(w, teacher), q_error(w, teacher), clear_gradient(law, w, teacher)
    gamma = None if phi is None else gamma_L(view, phi)[0]
    answer = {
        "given": descent_given(law, w, teacher, beta, cross, step, c, view),
        "then": {"contraction": None},
        "quantities": {} if gamma is None else {"gamma(phi_t)": enclosure(gamma)},
    }
    if gamma is not None and theta is not None and g is not None:
        moved, dd = [a - step * b for a, b in zip(d, g)], dot(d, d)
        lost = ((angle(theta) + angle(phi)) * c["two"] + c["one"]) * cross
        # |moved|^2 <= (1 - rate step (gamma - lost)) |d|^2
        answer["then"]["contraction"] = le((gamma - lost) * (c["rate"] * step * dd), dd - dot(moved, moved))
    return answer


if __name__ == "__main__":
    serve(judge)
