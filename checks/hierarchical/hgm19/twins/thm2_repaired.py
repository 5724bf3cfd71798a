#!/usr/bin/env python3
"""Theorem 2 with a cluster for every patch: a sum of bounds of what may go wrong is at most delta."""
from itertools import combinations

from recovery_hgm import I, answer, below, hierarchy_given, le, least_gap, log, lt, patches_of, serve, sqrt
from recovery_common import dist2


def judge(r):
    r.reading("ours")
    c = r.constants({"gap": 1, "far": 1, "one": 1, "four": 4, "two": 2})
    given = hierarchy_given(r, most=1)
    n, T, eta, delta, C, d, k = (
        r.integer("width"),
        r.integer("steps"),
        r.number("rate"),
        r.number("delta"),
        max(r.counts),
        r.depth,
        r.d,
    )
    if not 1 <= n <= 200000:
        raise ValueError("width")
    sigma = 1 / r.number("patch_side")

    def gap():
        if delta <= 0:
            raise ZeroDivisionError("no delta")
        return c["gap"] * k * C / sqrt(delta / (2 * d))

    def width():
        return le(c["four"] * log(C * C / (2 * (delta / (2 * d)))), n)

    def iterations():
        return lt(c["two"] * (gap() + sigma) * k / (eta * least_gap(r) * sqrt(n)), T)

    def near():
        """Pixels of a class move together at worst, by sigma / sqrt 2 each; those of other classes then do not."""
        together = [sum(x == y for y in p) for i in range(1, d) for p in r.listed(i - 1) for x in p]
        return k <= 1 or lt(max(together, default=1) * (sigma * sigma) / 2, c["one"] * abs(c["one"]))

    def recovered():
        if not given["confidence"]() or T < 1 or eta <= 0:
            return None
        far, total = c["far"] * gap(), I(0)
        for i in range(1, d):
            for u, v in combinations(r.level_means[i], 2):
                total += below(n, eta * T / k * sqrt(dist2(u, v)), far + sigma / sqrt(2))
            blocks = len(patches_of(r, i))
            for j in range(1, blocks):
                total += (I(j) / 2) / (I(j) / 2 + (blocks - j) * far * far)
        return le(total, delta)

    given = {**given, "training": lambda: T >= 1 and eta > 0, "width": width, "iterations": iterations}
    return answer(given, {"near": near, "recovered": recovered}, stop=None)


if __name__ == "__main__":
    serve(judge)
