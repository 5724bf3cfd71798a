#!/usr/bin/env python3
"""Theorem 2: with probability 1 - delta the hypothesis has no loss, with the printed numbers of clusters."""
from itertools import combinations, permutations
from math import prod

from recovery_hgm import F, answer, dot, clusters, hierarchy_given, patches_of, serve


def points(r, level):
    """At most how many different points are clustered on a level."""
    if level == r.depth:
        return len(patches_of(r, level))
    return sum(prod(len(set(r.patches[level][c - 1])) for c in p) for p in patches_of(r, level))


def told_apart(r, a, b):
    """Must no patch of a share its code with one of b? Images of opposite labels differ by exchanging these only."""
    shown = [(y, z) for y, z, p in r.top if p > 0]
    return any(
        y != other and all(u == v or {u, v} == {a, b} for u, v in zip(z, w))
        for (y, z), (other, w) in combinations(shown, 2)
    )


def symmetric_partitions(r):
    """How many partitions of the patches of level 1 are as likely as that into classes of level 0.

    All pixels of a patch are embedded by one map. A permutation of the pixels that maps the set of patches to itself
    therefore maps the set of points to itself and keeps all distances and angles, so that the law of the final clusters
    is the same after it.
    """
    patches, orders = set(patches_of(r, 1)), permutations(range(r.s))
    if r.s > 4:
        orders = [[(j + turn) % r.s for j in range(r.s)] for turn in range(r.s)]
    found = set()
    for order in orders:
        moved = [[tuple(p[j] for j in order) for p in of_class] for of_class in r.patches[0]]
        if {p for of_class in moved for p in of_class} == patches:
            found.add(frozenset(frozenset(of_class) for of_class in moved))
    return len(found)


def judge(r):
    reading = r.reading("norms", "cosine")
    r.constants({})
    delta, given = r.number("delta"), hierarchy_given(r)

    def directions():
        listed = r.listed(r.depth - 1)
        apart = [(dot(x, z), dot(x, x) * dot(z, z)) for x, z in combinations(listed, 2)]
        return all(any(x) for x in listed) and all(p <= 0 or p * p != q for p, q in apart)

    if reading == "cosine":
        given["directions"] = directions

    def own_centres(i, k):
        """Has every point its own centre? Different embedded points may have one direction."""
        return points(r, i) <= (1 if reading == "cosine" and i < r.depth else k)

    def no_loss():
        if delta >= 1:
            return True
        if not all(given[name]() for name in given if name != "pairwise independent"):
            return None
        k = clusters(r)
        if all(own_centres(i, k[i]) for i in k):
            return True  # every point has its own centre, and the patches determine the label
        if r.depth == 1 or not all(told_apart(r, a, b) for a, b in combinations(range(1, r.counts[0] + 1), 2)):
            return None
        # k_1 = |C_0| codes, and none for patches of two classes: without loss the clusters are the classes
        return False if 1 - F(1, symmetric_partitions(r)) > delta else None

    return answer(given, {"no loss": no_loss}, stop=None)


if __name__ == "__main__":
    serve(judge)
