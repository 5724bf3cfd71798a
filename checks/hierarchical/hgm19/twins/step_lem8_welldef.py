#!/usr/bin/env python3
"""Proof of Lemma 8, item 1: two appearances of one patch come to one centre."""
from clustering_kmeans import answer, dist2, serve, square


def judge(r):
    reading = r.reading("every block", "printed")
    c = r.constants({"scale": 1, "separation": 1, "one": 1})
    s, C, delta = r.integer("side"), r.integer("most"), r.number("delta")
    if not 1 <= s <= 4:
        raise ValueError("side is not between 1 and 4")
    first, second, own, other = (
        r.rows(name, r.integer("dimension"), s * s) for name in ("first", "second", "own", "other")
    )
    last = s if reading == "printed" else s * s

    def blocks(x, y):
        return [dist2(a, b) for a, b in zip(x, y)]

    def whole(x, y):
        return sum(blocks(x, y))

    def close(x, y):
        return all(d < square(c["scale"] / s) for d in blocks(x, y)[:last])

    def far(x, y):
        return any(d > square(c["separation"] * C) / delta for d in blocks(x, y))

    given = {
        "failure share": lambda: 0 < delta < 1,
        "classes": lambda: C >= 1,
        "close": lambda: close(first, second) and close(first, own) and close(second, own),
        "far": lambda: far(first, other) and far(second, other),
    }
    then = {
        "whole": lambda: whole(first, second) < square(c["one"]),
        "well defined": lambda: all(whole(x, own) < whole(x, other) for x in (first, second)),
    }
    return answer(given, then, ("failure share",))


if __name__ == "__main__":
    serve(judge)
