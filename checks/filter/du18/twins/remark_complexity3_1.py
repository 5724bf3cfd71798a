#!/usr/bin/env python3
"""Step size and iteration count after Theorem 3.1, for gradient descent along a line."""
from common import F, View, dot, enclosure, gamma_L, le, linear_growth, lt, minus, serve, sqrt, step_bound
from sgd import ceiling, log, on_a_line, shrunk, square


def judge(r):
    r.reading("constants")
    k = r.constants({"six": 6, "wide": 10, "beta": 4, "most": "1/2", "step": 2})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, cross, eps, c, C = (r.number(x) for x in ("beta", "cross", "eps", "c", "C"))
    view, d, size = View(law, teacher), minus(w, teacher), dot(teacher, teacher)
    rr0, cut, shift = dot(d, d), k["six"] * cross, k["wide"] * cross + k["beta"] * beta
    line, value = on_a_line(law, w, teacher)
    start, gamma = 1 - rr0 / size, None
    if law.p >= 2 and start >= 0:  # phi_0 = arcsin(r_0 / |w_*|)
        gamma = gamma_L(view, start)[0]
    given = {
        "two dimensions": law.p >= 2,
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "constants positive": c > 0 and C > 0,
        "not the teacher": any(d),
        "eps in range": 0 < eps < 1,
        "small constant": c <= k["most"],
        "initialisation": rr0 < size,
        "linear growth": linear_growth(view, beta),
        "on a line": line,
        "usable angle": None if gamma is None else lt(cut, gamma),
    }
    then, quantities = {"admissible": None, "close": None}, {}
    base = gamma_L(view, F(1))[1] + shift if law.p >= 2 else None
    if not all(given.values()) or base.lo <= 0:
        return {"given": given, "then": then, "quantities": quantities}
    q = (gamma - cut) / square(base)
    if shift >= 0 and 0 < k["step"] and k["step"] * c <= 1:
        then[
            "admissible"
        ] = True  # gamma and L fall as the angle grows (one patch), so the bound is smallest with gamma(phi_0), L(0)
    elif law.p == 2:
        then["admissible"] = step_bound(view, start, q * c, k["step"], shift, cut)
    rate = q * (c * value)
    if rate.lo >= 0 and rate.hi <= 1:
        # Every atom stays active between w and the teacher, so each step shrinks the error by 1 - eta lambda.
        rest = shrunk(rate, ceiling(square(q * log(1 / eps)) * C))
        then["close"] = le(square(rest) * rr0, eps**2 * size)
        quantities["distance"] = enclosure(rest * sqrt(rr0))
    return {"given": given, "then": then, "quantities": quantities}


if __name__ == "__main__":
    serve(judge)
