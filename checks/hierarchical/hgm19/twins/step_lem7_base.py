#!/usr/bin/env python3
"""Proof of Lemma 7, base case: a cluster for each observed patch."""
from clustering_kmeans import Cosine, Norms, answer, clusters, lloyd, seeding, serve


def judge(r):
    reading = r.reading("norms", "cosine")
    c = r.constants({"clusters": 1})
    n, classes, k = r.at_most(8), r.integer("classes"), r.integer("variants")
    if n != classes * k:
        raise ValueError("another number of points")

    def outcomes():
        metric = (Cosine if reading == "cosine" else Norms)(r.points)
        law, _, stuck = seeding(metric, n)
        return metric, law, stuck[1] == 0

    def orthogonal():
        metric, law, always = outcomes()
        return always and all(len(clusters(lloyd(metric, seeds)[0][-1])) == n for seeds in law)

    given = {
        "sizes": lambda: classes >= 1 and k >= 1,
        "disjoint": lambda: all(r.d2[i][j] > 0 for i, j in r.pairs),
        "not zero": lambda: all(any(x) for x in r.points),
    }
    if reading != "cosine":
        del given["not zero"]
    then = {
        "count": lambda: n == c["clusters"] * k * classes,
        "no repetition": lambda: outcomes()[2],
        "orthogonal": orthogonal,
    }
    return answer(given, then, ("sizes", "not zero"))


if __name__ == "__main__":
    serve(judge)
