#!/usr/bin/env python3
"""Independent restarts boost the probability of success (before Theorem 3.4)."""
from common import F, ball_probability, from_iv, iv, le, lt, pi, serve, sqrt, to_iv


def log(x):
    return from_iv(iv.log(to_iv(x)))


def judge(r):
    r.reading("printed")
    c = r.constants({"times": 1, "target": 1})
    p, alpha, m, epsilon = r.integer("dimension"), r.number("alpha"), r.integer("restarts"), r.number("epsilon")
    q = F(1, 2) - sqrt(pi() * F(max(p, 0), 2)) * alpha
    given = {
        "alpha positive": alpha > 0,
        "small radius": le(pi() * (2 * p * alpha**2), 1),
        "restarts positive": m >= 1,
        "epsilon in range": 0 < epsilon < 1,
        "enough restarts": le(log(1 / epsilon), q * m) if 0 < epsilon < 1 else None,
    }
    then = {"failure": None, "target": None}
    if p < 1 or False in given.values():
        return {"given": given, "then": then}
    success, claimed = ball_probability(p, alpha, 1 - alpha**2), q * c["times"]
    if success is not None and lt(1, claimed) and lt(success, 1):
        then["failure"] = False
    elif success is not None and le(claimed, 1):  # then powers keep the order
        then["failure"] = le(claimed, success)
    if c["target"] <= 0:
        then["target"] = False  # q <= 1/2, so the left side is positive
    else:
        then["target"] = le(log(1 - q) * m, log(c["target"] * epsilon))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
