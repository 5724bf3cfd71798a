#!/usr/bin/env python3
"""Proof of Lemma 8, item 2: appearances of different patches are far apart and come to different clusters."""
from clustering_kmeans import answer, dist2, serve, square


def judge(r, repaired=False):
    reading = r.reading("repaired") if repaired else r.reading("at least", "printed")
    c = r.constants({"clusters": 1, "separation": 1})
    s, most, delta = r.integer("side"), r.integer("most"), r.number("delta")
    parents, k = r.integer("parents"), r.integer("variants")
    if not 1 <= s <= 4:
        raise ValueError("side is not between 1 and 4")
    first, second = (r.rows(name, r.integer("dimension"), s * s) for name in ("first", "second"))
    blocks = [dist2(x, y) for x, y in zip(first, second)]
    C, number = (k * most, c["clusters"] * k * parents) if repaired else (most, c["clusters"] * parents)

    def differ(bound):
        """Some block differs by more than bound / sqrt(delta')."""
        return any(b > square(bound) / delta for b in blocks)

    given = {
        "failure share": lambda: 0 < delta < 1,
        "classes": lambda: most >= 1,
        "sizes": lambda: parents >= 1 and k >= 1 and parents <= most,
        "far": lambda: differ(c["separation"] * C),
    }
    then = {
        "block": lambda: differ(C),
        "clusters": lambda: C > number if reading == "printed" else C >= number,
        "whole": lambda: sum(blocks) > square(number) / delta,
        "orthogonal": lambda: k * parents <= number,
    }
    return answer(given, then, ("failure share",))


if __name__ == "__main__":
    serve(judge)
