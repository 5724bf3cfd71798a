#!/usr/bin/env python3
"""A quadratic small-ball probability is at most a small multiple of the angle near 0."""
from common import serve


def judge(r):
    r.reading("printed")
    c = r.constants({"bound": 1})
    factor, epsilon, phi = r.number("factor"), r.number("epsilon"), r.number("phi")
    mass = factor * phi**2
    return {
        "given": {"factor positive": factor > 0, "neighbourhood": 0 <= phi <= epsilon, "probability": mass <= 1},
        "then": {"bound": mass <= c["bound"] * factor * epsilon * phi},
    }


if __name__ == "__main__":
    serve(judge)
