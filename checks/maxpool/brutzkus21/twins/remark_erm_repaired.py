#!/usr/bin/env python3
"""The worst ERM has error at least 1 - m / 2^(d/2) on a sample of m inputs."""
from capacity import sizes
from common import F, answer, serve
from unseen import masses, unseen


def judge(r):
    reading = r.reading("D", "worst law")
    c, m = r.constants({"factor": "1/2"})["factor"], r.integer("samples")

    def error():
        if reading == "D":
            return unseen(r.l, r.n, m)
        K = len(masses(r.l, r.n))  # each of the K pairs, of probability 1/K, stays unseen with probability (1 - 1/K)^m
        return (1 - F(1, K)) ** m

    given = sizes(r, "samples positive", "half", "two positions", "all patterns")
    then = {"error": lambda: error() >= 1 - c * m / 2 ** (r.n - 1)}
    return answer(given, then, stops=("sizes", "samples positive"))


if __name__ == "__main__":
    serve(judge)
