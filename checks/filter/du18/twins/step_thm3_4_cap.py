#!/usr/bin/env python3
"""The ball-volume bound for the probability of a good start (proof of Theorem 3.4), with |w_*| = 1."""
from common import ball_probability, enclosure, le, pi, serve
from volumes import LARGEST, enclosed


def judge(r):
    reading = r.reading("success", "square", "failure", "factor")
    c = r.constants({"half": "1/2", "quadratic": "1/2", "slab": "1/2"})
    p, alpha, cosine = r.integer("dimension"), r.number("alpha"), r.number("cosine")
    given = {
        "alpha positive": alpha > 0,
        "small radius": le(pi() * (2 * p * alpha**2), 1),
        "cosine in range": 0 <= cosine < 1,
    }
    factor = r.number("delta") if reading == "factor" else 1
    if reading == "factor":
        given["delta positive"] = factor > 0
    if alpha <= 0 or not given["cosine in range"] or not 1 <= p <= LARGEST:
        return {"given": given, "then": {"probability": None}}
    bracket = c["quadratic"] * alpha**2 + c["slab"] * (cosine**2 if reading == "square" else cosine)
    bound = c["half"] - enclosed(p) * (bracket * factor / alpha)
    probability = ball_probability(p, alpha, 1 - cosine**2)
    quantities, answer = {"bound": enclosure(bound)}, None
    if probability is not None:
        if reading == "failure":
            answer = le(bound, 1 - probability)
        else:
            answer = le(bound, probability)
            quantities["probability"] = enclosure(probability)
    return {"given": given, "then": {"probability": answer}, "quantities": quantities}


if __name__ == "__main__":
    serve(judge)
