#!/usr/bin/env python3
"""Do the step and the horizon of Theorem 3.2 meet the conditions of Lemma A.3?"""
from common import le, serve
from sgd import ceiling, log


def judge(r):
    r.reading("constants")
    k = r.constants({"six": 6})
    names = ("gamma", "cross", "kappa", "norm", "B", "r0", "r1", "eps", "delta", "c", "C")
    gamma, cross, kappa, norm, B, r0, r1, eps, delta, c, C = values = [r.number(x) for x in names]
    given = {
        "positive": min(values) > 0,
        "delta in range": delta < 1,
        "gamma above": gamma > k["six"] * cross,
        "kappa at least gamma": kappa >= gamma + 10 * cross,
        "ordered": r0 < r1 < norm,
        "horizon positive": r0 > eps * delta * norm,
    }
    then = dict.fromkeys(["first condition", "second condition", "third condition", "fourth condition"])
    if not all(given.values()):
        return {"given": given, "then": then}
    scale = eps**2 * (gamma - k["six"] * cross) ** 2 * norm**2 / B**2
    eta = c * scale
    alpha, contraction = gamma - eta * kappa, 1 - eta * gamma + eta**2 * kappa**2
    then["first condition"] = 0 < contraction < 1
    then["fourth condition"] = eps**2 * alpha * norm**2 >= eta * B**2
    root, gap = 2 * eta * B * kappa * r1 + eta**2 * B**2, (r1**2 - r0**2) ** 2
    second, third, need = [], [], log(r0**2 / (eps**2 * norm**2 * delta))
    # v is not decided to be an integer: every T from one candidate to the other.
    low, high = ceiling(log(r0 / (eps * delta * norm)) * (C / scale))
    for T in {max(1, low), max(1, high)}:
        under = T * (1 + 2 * eta * alpha * T) * root**2
        second.append(under > 0 and le(log(T / delta) * under, gap))
        third.append(le(need, eta * T * (gamma - eta * kappa**2)))
    then["second condition"], then["third condition"] = agreed(second), agreed(third)
    return {"given": given, "then": then}


def agreed(answers):
    return answers[0] if len(set(answers)) == 1 else None


if __name__ == "__main__":
    serve(judge)
