#!/usr/bin/env python3
"""The sums of the patches of each class are dual to the patches."""
from linear_common import F, answer, disjoint, dot, orthonormal, serve


def sums(patches, classes, k):
    """P^j, the sum of the patches of class j."""
    return [[sum(column, F(0)) for column in zip(*patches[j * k : (j + 1) * k])] for j in range(classes)]


def judge(r):
    r.reading("printed")
    c, classes, k = r.constants({"one": 1}), r.size("classes"), r.size("variants")
    patches = r.blocks("vectors", r.size("dimension"), classes * k)

    def dual():
        totals = sums(patches, classes, k)
        places = [(p, i, j) for p in range(k) for i in range(classes) for j in range(classes)]
        return all(dot(patches[i * k + p], totals[j]) == (c["one"] if i == j else 0) for p, i, j in places)

    given = {"disjoint": lambda: disjoint(patches), "orthonormal": lambda: orthonormal(patches)}
    return answer(given, {"dual": dual})


if __name__ == "__main__":
    serve(judge)
