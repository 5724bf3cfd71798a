#!/usr/bin/env python3
"""A random start for the filter succeeds with probability over 1/4 (Corollary 3.1),
with |w_*| = 1 and alpha = cos(phi_*)."""
from common import ball_probability, enclosure, le, lt, pi, serve, sqrt


def judge(r):
    reading = r.reading("theorem 3.4", "section 3.2")
    c = r.constants({"half": "1/2", "slope": "1/2", "quarter": "1/4", "eight": 8})
    p, alpha = r.integer("dimension"), r.number("alpha")
    if p < 1:
        raise ValueError("dimension must be positive")
    # alpha < 1 / sqrt(eight pi p); for alpha <= 0 this is immediate, for eight <= 0 the bound does not exist.
    small = None if c["eight"] <= 0 else True if alpha <= 0 else lt(pi() * (c["eight"] * p * alpha**2), 1)
    given = {"alpha positive": alpha > 0, "small radius": small}
    probability = None
    if alpha > 0:
        # Strict or not (Section 3.2 prints <): the sphere has probability 0.
        probability = ball_probability(p, alpha, 1 - alpha**2 if reading == "theorem 3.4" else alpha**2)
    then = {"probability": None, "quarter": None}
    if c["slope"] >= 0:
        bound = c["half"] - sqrt(pi() * (c["slope"] * p)) * alpha
        then["quarter"] = lt(c["quarter"], bound)
        if probability is not None:
            then["probability"] = le(bound, probability)
    return {
        "given": given,
        "then": then,
        "quantities": {} if probability is None else {"probability": enclosure(probability)},
    }


if __name__ == "__main__":
    serve(judge)
