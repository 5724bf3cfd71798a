#!/usr/bin/env python3
"""Proof of Lemma 6: the probability that the next seed lies in a block that has one."""
from clustering_blocks import Blocks, share, transversal
from clustering_kmeans import F, Norms, answer, le, seeding, serve, square


def judge(r):
    r.reading("printed")
    c = r.constants({"diameter": 1, "separation": 1, "near": 1, "distance": 1, "share": 1})
    b = Blocks(r)
    chosen = b.chosen()
    i, C = len(chosen), b.count
    hit = {b.names[x] for x in chosen}
    D2 = [min(r.d2[x][s] for s in chosen) for x in range(b.n)]
    inside = [D2[x] for x in range(b.n) if b.names[x] in hit]
    outside = [D2[x] for x in range(b.n) if b.names[x] not in hit]

    def q():
        return square(c["distance"] * C) / b.delta

    def bound():
        return i / (i + (C - i) * q())

    def induction():
        _, left, stuck = seeding(Norms(r.points), i + 1, transversal(b.names))
        return le(share([x + y for x, y in zip(left, stuck)]), (i + 1) * b.delta / C)

    given = {
        **b.given(c),
        "different blocks": lambda: len(hit) == i,
        "steps": lambda: 1 <= i < C,
    }
    then = {
        "D in blocks with a centre": lambda: all(d < square(c["near"]) for d in inside),
        "D in other blocks": lambda: all(d > q() for d in outside),
        "first": lambda: sum(inside) / sum(D2, F(0)) <= bound(),
        "second": lambda: bound() <= (C - 1) / q(),
        "third": lambda: (C - 1) / q() <= c["share"] * b.delta / C,
        "induction": induction,
    }
    return answer(given, then, ("failure share", "different blocks", "steps"))


if __name__ == "__main__":
    serve(judge, precisions=(60,))
