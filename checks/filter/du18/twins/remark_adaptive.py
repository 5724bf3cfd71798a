#!/usr/bin/env python3
"""The adaptive step and its iteration count (Section 2.1, after Theorem 2.2)."""
from common import (F, View, all3, differentiable, dot, gamma_L, gradient, le, linear_growth, lt, minus, q_error, serve, signed_square,
                    step_bound)
from spectra import falls


def no_worse(view, q, far, beta):
    """(L + beta) / gamma at q is at most (L(0) + beta) / gamma(far), gamma(far) > 0 and 1 >= q >= far."""
    if all3([falls(view, q, far)[0], falls(view, F(1), q)[1]]):
        return True    # even numerator and denominator on their own
    gamma, big = gamma_L(view, q)
    if lt(0, gamma) is not True:
        return None
    return le((big + beta) * gamma_L(view, far)[0], (gamma_L(view, F(1))[1] + beta) * gamma)


def judge(r):
    reading = r.reading("count", "step", "tiny step", "contraction")
    c = r.constants({"step": "1/32", "tiny": "1/1000000", "rate": "1/2"})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, step, cosine = r.number("beta"), r.number("step"), r.number("cosine")
    view, d, exists, far = View(law, teacher), minus(w, teacher), differentiable(law, w, teacher), q_error(w, teacher)
    gamma, big = (None, None) if far is None or (law.p == 1 and far != 1) else gamma_L(view, far)
    given = {"two dimensions": law.p >= 2, "differentiable": exists, "beta positive": beta > 0,
             "initialisation": dot(d, d) < dot(teacher, teacher), "linear growth": linear_growth(view, beta),
             "gamma positive": None if gamma is None else lt(0, gamma)}
    if reading == "count":
        given["cosine in range"] = cosine <= 1
        q = signed_square(cosine)
        given["within"] = None if far is None else q >= far
        ready = law.p >= 2 and given["gamma positive"] and cosine <= 1 and q >= far
        return {"given": given, "then": {"no worse": no_worse(view, q, far, beta) if ready else None}}
    share = c["tiny" if reading == "tiny step" else "step"]
    given["step nonnegative"] = step >= 0
    given["adaptive step"] = None if gamma is None else le((big + beta) * (big + beta) * step, gamma * share)
    if reading != "contraction":
        return {"given": given, "then": {"admissible": None if far is None else step_bound(view, far, step, 2, 4 * beta)}}
    then = {"contraction": None}
    if exists and gamma is not None:
        moved = [a - step * b for a, b in zip(d, gradient(law, w, teacher))]
        then["contraction"] = le(gamma * (c["rate"] * step * dot(d, d)), dot(d, d) - dot(moved, moved))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
