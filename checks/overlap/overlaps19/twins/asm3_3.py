#!/usr/bin/env python3
"""Assumption 3.3: the named activations, and the factor 2/(1+alpha)."""
from common import answer, serve, sigma


def judge(r):
    reading, c = r.reading("members", "any slope"), r.constants({"one": 1})
    alpha, z = r.number("alpha"), r.number("z")
    if reading == "any slope":
        return answer({}, {"factor exists": lambda: c["one"] + alpha != 0})
    return answer(
        {"named": lambda: 0 <= alpha <= 1},
        {"named activation": lambda: sigma(z, alpha) == max(c["one"] * z, alpha * z)},
    )


if __name__ == "__main__":
    serve(judge)
