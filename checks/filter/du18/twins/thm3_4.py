#!/usr/bin/env python3
"""A uniform random start in a small ball succeeds with constant probability (Theorem 3.4), with |w_*| = 1."""
from common import I, ball_power, ball_probability, enclosure, le, pi, serve, sqrt


def judge(r):
    reading = r.reading("origin", "teacher")
    c = r.constants({"half": "1/2", "slope": "1/2", "radius": 1})
    p, alpha = r.integer("dimension"), r.number("alpha")
    if p < 1:
        raise ValueError("dimension must be positive")
    given = {"alpha positive": alpha > 0, "small radius": le(pi() * (2 * p * alpha**2), 1)}
    target = 1 - c["radius"] * alpha**2  # squared radius of the good event
    probability = None
    if alpha > 0 and target >= 0:  # otherwise the root in the event is not a real number
        if reading == "origin":
            probability = ball_probability(p, alpha, target)
        else:  # concentric balls
            probability = I(1) if target >= alpha**2 else ball_power(target / alpha**2, p)
    then = {"probability": None}
    if probability is not None and c["slope"] >= 0:
        then["probability"] = le(c["half"] - sqrt(pi() * (c["slope"] * p)) * alpha, probability)
    return {
        "given": given,
        "then": then,
        "quantities": {} if probability is None else {"probability": enclosure(probability)},
    }


if __name__ == "__main__":
    serve(judge)
