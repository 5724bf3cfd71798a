#!/usr/bin/env python3
"""Lemma 1: the number of updates of a perceptron on the observed images."""
from functools import lru_cache

from linear_common import answer, perceptron, separable_given, serve, size2


def judge(r, absolute=False):
    r.reading("perceptron")
    c = r.constants({"margin": 1} if absolute else {"margin": 1, "factor": 1})
    given = separable_given(r, c["margin"])
    if absolute:
        allowed = r.number("allowed")
        given["pairwise independent"] = r.pairwise
        given["constant"] = lambda: allowed > 0

    @lru_cache(maxsize=None)
    def count():
        return perceptron(r)

    def bound():
        return allowed * (1 + r.d * size2(r)) if absolute else c["factor"] * r.m * r.d * size2(r)

    then = {
        "no loss": lambda: None if count() is None else True,
        "updates": lambda: None if count() is None else count() <= bound(),
    }
    return answer(given, then, {"updates": count, "|W*|^2": lambda: size2(r)})


if __name__ == "__main__":
    serve(judge)
