#!/usr/bin/env python3
"""Proof of Lemma 8, item 1: two appearances of one patch come to one centre."""
from itertools import combinations

from clustering_kmeans import F, answer, dist2, serve, square


def appearances(r, name, blocks):
    """1 to 4 rows, each a list of so many blocks."""
    parts = r.rows(name, r.integer("dimension"))
    if len(parts) % blocks or len(parts) > 4 * blocks:
        raise ValueError(f"{name} has a wrong length")
    return [parts[i : i + blocks] for i in range(0, len(parts), blocks)]


def mean(rows):
    return [[sum(x, F(0)) / len(rows) for x in zip(*block)] for block in zip(*rows)]


def blocks(x, y):
    """Squared distances, block by block."""
    return [dist2(a, b) for a, b in zip(x, y)]


def whole(x, y):
    return sum(blocks(x, y))


def judge(r):
    reading = r.reading("every block", "printed")
    c = r.constants({"scale": 1, "separation": 1, "one": 1})
    s, C, delta = r.integer("side"), r.integer("most"), r.number("delta")
    if not 1 <= s <= 4:
        raise ValueError("side is not between 1 and 4")
    first, second, own, other = (appearances(r, name, s * s) for name in ("first", "second", "own", "other"))
    if len(first) > 1 or len(second) > 1:
        raise ValueError("first or second has a wrong length")
    mine = first + second + own
    first, second = first[0], second[0]
    last = s if reading == "printed" else s * s

    def close(x, y):
        return all(d < square(c["scale"] / s) for d in blocks(x, y)[:last])

    def far(x, y):
        return any(d > square(c["separation"] * C) / delta for d in blocks(x, y))

    given = {
        "failure share": lambda: 0 < delta < 1,
        "classes": lambda: C >= 2,
        "close": lambda: all(close(x, y) for z in (mine, other) for x, y in combinations(z, 2)),
        "far": lambda: all(far(x, y) for x in mine for y in other),
    }
    then = {
        "whole": lambda: whole(first, second) < square(c["one"]),
        "well defined": lambda: all(whole(x, mean(mine)) < whole(x, mean(other)) for x in (first, second)),
    }
    return answer(given, then, ("failure share",))


if __name__ == "__main__":
    serve(judge)
