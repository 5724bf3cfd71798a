#!/usr/bin/env python3
"""The adaptive step, its iteration count and how much there is to gain (Section 2.1, after Theorem 2.2)."""
from common import (
    F,
    P,
    View,
    all3,
    differentiable,
    dot,
    gamma_L,
    le,
    linear_growth,
    lt,
    minus,
    q_error,
    serve,
    shifted,
    signed_square,
    step_bound,
)
from spectra import falls, largest_ge


def no_worse(view, q, far, beta):
    """(L + beta) / gamma at q is at most (L(0) + beta) / gamma(far), gamma(far) > 0 and 1 >= q >= far."""
    if all3([falls(view, q, far)[0], falls(view, F(1), q)[1]]):
        return True  # even numerator and denominator on their own
    gamma, big = gamma_L(view, q)
    if lt(0, gamma) is not True:
        return None
    return le((big + beta) * gamma_L(view, far)[0], (gamma_L(view, F(1))[1] + beta) * gamma)


def bounded_gain(view, far, gain):
    """L(0) <= gain L(far)."""
    if view.complete and gain >= 0:
        return largest_ge([shifted(A, 0, gain) for A in view.moments(far, P)], view.moments(F(1), P))
    return le(gamma_L(view, F(1))[1], gamma_L(view, far)[1] * gain)


def judge(r):
    reading = r.reading("explicit", "same order")
    c = r.constants({"step": "1/32", "gain": 2})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, step, cosine = r.number("beta"), r.number("step"), r.number("cosine")
    view, d, far, q = View(law, teacher), minus(w, teacher), q_error(w, teacher), signed_square(cosine)
    gamma, big = gamma_L(view, far) if far is not None and law.p == 2 else (None, None)
    given = {
        "plane": law.p == 2,
        "differentiable": differentiable(law, w, teacher),
        "beta positive": beta > 0,
        "initialisation": dot(d, d) < dot(teacher, teacher),
        "linear growth": linear_growth(view, beta),
        "gamma positive": None if gamma is None else lt(0, gamma),
        "cosine in range": cosine <= 1,
        "within": None if far is None else q >= far,
    }
    if reading == "same order":
        return {"given": given, "then": {"bounded gain": None if gamma is None else bounded_gain(view, far, c["gain"])}}
    given["step nonnegative"] = step >= 0
    given["adaptive step"] = None if gamma is None else le((big + beta) * (big + beta) * step, gamma * c["step"])
    then = {"admissible": None if gamma is None else step_bound(view, far, step, 2, 4 * beta), "no worse": None}
    if given["gamma positive"] and given["within"] and cosine <= 1:
        then["no worse"] = no_worse(view, q, far, beta)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
