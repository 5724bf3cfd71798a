#!/usr/bin/env python3
"""A quadratic small-ball probability is at most linear with a small factor."""
from common import serve


def judge(r):
    r.reading("printed")
    c = r.constants({"bound": 1})
    factor, eps, phi = r.number("factor"), r.number("epsilon"), r.number("phi")
    chance = factor * phi ** 2
    return {"given": {"factor positive": factor > 0, "neighbourhood": 0 <= phi <= eps, "probability": chance <= 1},
            "then": {"bound": chance <= c["bound"] * factor * eps * phi}}


if __name__ == "__main__":
    serve(judge)
