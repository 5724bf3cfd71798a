#!/usr/bin/env python3
"""Theorem 2, running time: seeding with the numbers of pixels' patches in place of the sets that are clustered."""
from recovery_hgm import answer, clusters, patches_of, serve


def judge(r):
    r.reading("pixels")
    c = r.constants({"factor": 1})
    C, k, d, printed = max(r.counts), r.d, r.depth, clusters(r)

    def size(i):
        """|S_i|"""
        return len(patches_of(r, d)) if i == d else c["factor"] * k * r.counts[i]

    def seeding():
        return all(size(i) * printed[i] <= C * C * k * k for i in range(1, d + 1))

    return answer(r.given_hierarchy(), {"seeding": seeding})


if __name__ == "__main__":
    serve(judge)
