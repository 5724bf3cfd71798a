#!/usr/bin/env python3
"""Does the trivial clustering meet the specification of CLUSTER (Section 4.1.1)?"""
from functools import lru_cache

from clustering_common import answer, components, serve, square


def judge(r, repaired=False):
    reading = r.reading("first come", "best order", "chains", "every ball")
    c = r.constants({"far": 2, **({"gap": 2} if repaired else {})})
    n, gamma = r.at_most(8), r.number("gamma")

    def within(i, j):
        return i == j or r.d2[i][j] <= square(gamma)

    def close(i, j):
        return r.d2[i][j] < square(gamma)

    @lru_cache(maxsize=None)
    def in_any_order(free):
        """The clusterings that the procedure can end with, when the points of `free` are in no cluster yet."""
        ends = set() if free else {frozenset()}
        for founder in free:
            cluster = frozenset(x for x in free if within(founder, x))
            ends |= {end | {cluster} for end in in_any_order(free - cluster)}
        return ends

    def clusterings():
        if reading in ("first come", "best order"):
            return in_any_order(frozenset(range(n)))
        return [components(n, within)]

    def asked(conclusion):
        return lambda: (any if reading == "best order" else all)(conclusion(p) for p in clusterings())

    def is_map(partition):
        balls = [{y for y in range(n) if within(x, y)} for x in range(n)]
        return reading != "every ball" or all(a == b or not a & b for a in balls for b in balls)

    def equal(partition):
        return all(any(i in part and j in part for part in partition) for i, j in r.pairs if close(i, j))

    def orthogonal(partition):
        far = [(i, j) for i, j in r.pairs if r.d2[i][j] > square(c["far"] * gamma)]
        return not any(i in part and j in part for part in partition for i, j in far)

    given = {"radius": lambda: gamma > 0}
    if repaired:
        given["gap"] = lambda: all(close(i, j) or r.d2[i][j] >= square(c["gap"] * gamma) for i, j in r.pairs)
    then = {"map": asked(is_map), "equal": asked(equal), "orthogonal": asked(orthogonal)}
    return answer(given, then, ("radius",))


if __name__ == "__main__":
    serve(judge)
