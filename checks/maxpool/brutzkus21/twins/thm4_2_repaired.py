#!/usr/bin/env python3
"""The VC dimension for every number of patterns, and when it is exponential."""
from math import comb

from capacity import network_dimension, sizes
from common import F, answer, serve


def judge(r):
    r.reading("every number of patterns")
    c = r.constants({"labels": 2, "least": 1})

    def spurious():
        return F(sum(comb(r.l - 2, s) for s in range(1, min(r.n - 1, r.l - 2) + 1)))

    def value():
        return None if network_dimension(r) is None else network_dimension(r) == c["labels"] * spurious()

    def threshold():
        found = network_dimension(r)
        return None if found is None else (found >= 2 ** (r.n - 1)) == (r.l >= r.n + c["least"])

    quantities = {"VCdim": lambda: network_dimension(r), "spurious": spurious}
    return answer(sizes(r, "two positions"), {"value": value, "threshold": threshold}, quantities)


if __name__ == "__main__":
    serve(judge)
