#!/usr/bin/env python3
"""Proof of Lemma 8: what is clustered is highly clustered, and k-means++ finds the blocks."""
from itertools import combinations, product

from clustering_blocks import fails_at_most, found
from clustering_kmeans import Norms, answer, dist2, serve, square


def judge(r, repaired=False):
    reading = r.reading("patches") if repaired else r.reading("patches", "pixels")
    c = r.constants({"scale": 1, "separation": 1, "share": 1, "one": 1, "lemma": 1, "clusters": 1})
    classes, parents, k, s = (r.integer(name) for name in ("classes", "parents", "variants", "side"))
    most, delta, n = r.integer("most"), r.number("delta"), r.at_most(12)
    if min(classes, parents, k, s) < 1 or n != classes * k or k ** (s * s) > 64:
        raise ValueError("sizes")
    flat = r.whole("patches", 1, classes, parents * k * s * s)
    patches = [flat[i : i + s * s] for i in range(0, len(flat), s * s)]
    of = [x // k for x in range(n)]  # the class of an embedded vector, from 0

    def appearances(patch):
        """Every row of embedded vectors of the classes that the patch names."""
        choices = [r.points[(p - 1) * k : p * k] for p in patch]
        return [sum(row, []) for row in product(*choices)]

    what = [appearances(p) for p in patches] if reading == "patches" else [appearances([p + 1]) for p in range(classes)]
    rows, names = [x for block in what for x in block], [b for b, block in enumerate(what) for _ in block]
    N, number = len(what), k * parents if repaired else parents
    C = k * most if repaired else most

    def optimal():
        if c["clusters"] * number != N:
            return 1 <= c["share"] * delta
        return fails_at_most(Norms(rows), names, N, c["share"] * delta, found(names))

    def all_pairs(same, meets):
        return all(meets(dist2(x, y)) for i, x, j, y in pairs() if (i == j) == same)

    def pairs():
        return ((names[i], rows[i], names[j], rows[j]) for i, j in combinations(range(len(rows)), 2))

    far = square(c["separation"] * C)
    given = {
        "failure share": lambda: 0 < delta < 1,
        "sizes": lambda: classes <= most and parents <= most,
        "different patches": lambda: len({tuple(p) for p in patches}) == len(patches),
        "distinct": lambda: all(r.d2[i][j] > 0 for i, j in r.pairs),
        "close": lambda: all(r.d2[i][j] < square(c["scale"] / s) for i, j in r.pairs if of[i] == of[j]),
        "far": lambda: all(r.d2[i][j] > far / delta for i, j in r.pairs if of[i] != of[j]),
    }
    then = {
        "form": lambda: all(len(x) == s * s * r.integer("dimension") for x in rows),
        "within": lambda: all_pairs(True, lambda d: d < square(c["one"])),
        "between": lambda: all_pairs(False, lambda d: d > square(c["lemma"] * N) / delta),
        "equal sizes": lambda: len({len(block) for block in what}) == 1,
        "optimal": optimal,
    }
    return answer(given, then, ("failure share", "different patches", "distinct"))


if __name__ == "__main__":
    serve(judge, precisions=(60,))
