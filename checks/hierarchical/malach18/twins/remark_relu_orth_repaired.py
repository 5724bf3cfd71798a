#!/usr/bin/env python3
"""Centroid convolution and ReLU, with a bias that lets only the own centroid through."""
from clustering_common import answer, dot, serve


def judge(r):
    r.reading("threshold")
    t = r.constants({"threshold": 0})["threshold"]
    n, bias, centroids = r.at_most(8), r.number("bias"), r.rows("centroids", r.integer("dimension"))
    if len(centroids) > 8:
        raise ValueError("too many centroids")
    own = [b - 1 for b in r.whole("blocks", 1, len(centroids), n)]
    level = [[dot(x, centre) + bias for centre in centroids] for x in r.points]
    images = [[max(v, 0) for v in row] for row in level]
    given = {
        "own": lambda: all(level[x][own[x]] > t for x in range(n)),
        "others": lambda: all(v <= t for x in range(n) for j, v in enumerate(level[x]) if j != own[x]),
    }
    then = {
        "orthogonal": lambda: all(dot(images[i], images[j]) == 0 for i, j in r.pairs if own[i] != own[j]),
        "not zero": lambda: all(any(images[i]) and any(images[j]) for i, j in r.pairs),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
