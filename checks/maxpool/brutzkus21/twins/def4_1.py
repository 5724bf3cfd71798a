#!/usr/bin/env python3
"""Both descriptions of the VC dimension agree: largest shattered set, largest m with full growth function."""
from itertools import combinations, product

from common import answer, serve


def judge(r):
    r.reading("printed")
    p, members = r.integer("points"), r.integer("members")
    functions = [[1 if v >> x & 1 else -1 for x in range(p)] for v in range(2**p) if members >> v & 1]

    def patterns(points):
        return len({tuple(h[x] for x in points) for h in functions})

    def shattered():
        """Size of the largest set with all 2^m sign vectors."""
        sizes = range(p + 1)
        return max(m for m in sizes if any(patterns(s) == 2**m for s in combinations(range(p), m)))

    def growth():
        """The largest m with full growth: never beyond p, where a point must come twice."""
        full = [m for m in range(p + 1) if max(map(patterns, product(range(p), repeat=m))) == 2**m]
        return max(full)

    given = {"a function": lambda: len(functions) > 0}
    quantities = {"shattered": shattered, "full growth": growth}
    return answer(given, {"same": lambda: shattered() == growth()}, quantities, stops=("a function",))


if __name__ == "__main__":
    serve(judge)
