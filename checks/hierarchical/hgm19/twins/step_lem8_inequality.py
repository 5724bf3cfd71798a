#!/usr/bin/env python3
"""Proof of Lemma 8, item 2: appearances of different patches are far apart and nearer to their own means."""
from itertools import combinations

from clustering_kmeans import answer, serve, square
from step_lem8_welldef import appearances, blocks, mean, whole


def judge(r, repaired=False):
    reading = r.reading("repaired") if repaired else r.reading("at least", "printed")
    c = r.constants({"clusters": 1, "separation": 1})
    s, most, delta = r.integer("side"), r.integer("most"), r.number("delta")
    parents, k = r.integer("parents"), r.integer("variants")
    if not 1 <= s <= 4:
        raise ValueError("side is not between 1 and 4")
    first, second = (appearances(r, name, s * s) for name in ("first", "second"))
    Z, Y, scale = first[0], second[0], k if repaired else 1
    C, number = scale * most, scale * c["clusters"] * parents

    def differ(x, y, bound):
        """Some block differs by more than bound / sqrt(delta')."""
        return any(b > square(bound) / delta for b in blocks(x, y))

    def close():
        pairs = [pair for rows in (first, second) for pair in combinations(rows, 2)]
        return all(b * s * s < 1 for x, y in pairs for b in blocks(x, y))

    def own():
        P, Q = mean(first), mean(second)
        return whole(Z, P) < whole(Z, Q) and whole(Y, Q) < whole(Y, P)

    given = {
        "failure share": lambda: 0 < delta < 1,
        "classes": lambda: most >= 2,
        "sizes": lambda: parents >= 1 and k >= 1 and parents <= most,
        "close": close,
        "far": lambda: all(differ(x, y, c["separation"] * C) for x in first for y in second),
    }
    then = {
        "block": lambda: differ(Z, Y, C),
        "clusters": lambda: C > number if reading == "printed" else C >= number,
        "whole": lambda: whole(Z, Y) > square(number) / delta,
        "orthogonal": own,
    }
    if repaired:
        then["enough"] = lambda: k * parents <= number
    return answer(given, then, ("failure share",))


if __name__ == "__main__":
    serve(judge)
