#!/usr/bin/env python3
"""Corollary 1: a step changes no difference of the products with two patches of one class."""
from subnet_common import PATCHES, answer, dot, minus, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"share": 1})

    def conserved():
        path, pairs = r.descent(), [minus(r.patches[a], r.patches[b]) for a, b in r.same_class()]
        return all(
            abs(dot(after, x)) == c["share"] * abs(dot(before, x))
            for old, new in zip(path, path[1:])
            for before, after in zip(old, new)
            for x in pairs
        )

    return answer(r.given(*PATCHES), {"conserved": conserved})


if __name__ == "__main__":
    serve(judge)
