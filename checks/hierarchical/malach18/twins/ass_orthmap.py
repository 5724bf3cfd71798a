#!/usr/bin/env python3
"""A patch map with an orthonormal image: the family of the images of all patches, and the room that it needs."""
from itertools import combinations

from model_common import answer, dot, serve


def judge(r):
    reading = r.reading("different images", "as a set", "as printed, as a family")
    c = r.constants({"product": 0, "norm": 1, "factor": 1})
    patches, length = r.size("classes") * r.size("variants"), r.size("length")
    v = r.vector("map")
    if len(v) != patches * length:
        raise ValueError("map has a wrong length")
    phi = [v[i : i + length] for i in range(0, len(v), length)]
    pairs = list(combinations(phi, 2))

    def equal_or_orthogonal():
        return all(x == y or dot(x, y) == 0 for x, y in pairs)

    def orthonormal():
        products = equal_or_orthogonal() if reading == "as a set" else all(dot(x, y) == c["product"] for x, y in pairs)
        return products and all(dot(x, x) == c["norm"] for x in phi)

    given = {"orthonormal image": lambda: all(dot(x, x) == 1 for x in phi) and equal_or_orthogonal()}
    then = {"orthonormal": orthonormal}
    if reading == "different images":
        given["different images"] = lambda: all(x != y for x, y in pairs)
        then["room"] = lambda: patches <= c["factor"] * length
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
