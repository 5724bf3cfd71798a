#!/usr/bin/env python3
"""Centroid convolution, ReLU with a fixed bias: nearly orthogonal, nearly one-hot images (Sections 4.1, 6)."""
from clustering_common import F, I, all3, answer, any3, dot, interval, le, lt, norm2, serve, sqrt, square, total

PRINTED = (F(-14, 100), F(-63, 100), F(84, 100), F(-1, 100))


def relu(x):
    return I(max(F(0), x.lo), max(F(0), x.hi))


def judge(r):
    reading = r.reading("fitted", "printed")
    c = r.constants({"cosine": "99/100", "own": "51/100"})
    n = r.at_most(8)
    own = [b - 1 for b in r.whole("blocks", 1, 2, n)]
    sums = [total([[F(0)] * len(r.points[0])] + [x for x, b in zip(r.points, own) if b == j]) for j in (0, 1)]

    def product(x, j):
        """<x, c_j> for the centroid c_j."""
        return dot(r.points[x], sums[j]) / sqrt(norm2(sums[j]))

    def rank(x, j):
        """Exact, and in the order of the products: t |t| for t = <x, c_j>."""
        return square(dot(r.points[x], sums[j])) / norm2(sums[j])

    def fixed_point():
        return all(rank(x, own[x]) > rank(x, 1 - own[x]) for x in range(n))

    def images(b):
        return [[relu(product(x, j) + b) for j in (0, 1)] for x in range(n)]

    def limit():
        """The directions of the images as b falls to the value at which a first one vanishes."""
        level = {x: max((rank(x, j), j) for j in (0, 1)) for x in range(n)}
        last = min(level, key=level.get)
        cut, least = product(last, level[last][1]), level[last][0]
        found = []
        for x in range(n):
            rest = [relu(product(x, j) - cut) if rank(x, j) > least else I(0) for j in (0, 1)]
            found.append([I(int(j == own[x])) for j in (0, 1)] if level[x][0] == least else rest)
        return found

    def candidates():
        """Images for every bias that can count, with the truth of: none of them is 0."""
        if reading == "fitted":
            return [(limit(), True)]
        return [(images(b), all3(any3(lt(0, product(x, j) + b) for j in (0, 1)) for x in range(n))) for b in PRINTED]

    def size2(a):
        return a[0] * a[0] + a[1] * a[1]

    def orthogonal(a):
        pairs = [(a[i], a[j]) for i, j in r.pairs if own[i] != own[j]]
        return all3(le(x[0] * y[0] + x[1] * y[1], c["cosine"] * sqrt(size2(x)) * sqrt(size2(y))) for x, y in pairs)

    def one_hot(a):
        return all3(le(c["own"] * interval(size2(x)), x[j] * x[j]) for x, j in zip(a, own))

    def asked(conclusion):
        """In the reading `fitted` the images turn to their own axis as b falls, given the fixed point."""
        if reading == "fitted" and not fixed_point():
            return lambda: None
        return lambda: any3(all3([full, conclusion(a)]) if full is not False else False for a, full in candidates())

    given = {
        "unit patches": lambda: n < 2 or all(norm2(x) == 1 for x in r.points),
        "different": lambda: all(r.d2[i][j] > 0 for i, j in r.pairs),
        "two clusters": lambda: all(any(s) for s in sums),
        "fixed point": fixed_point,
    }
    if not given["two clusters"]():
        return answer(given, {"orthogonal": None, "one hot": None}, ("two clusters",))
    return answer(given, {"orthogonal": asked(orthogonal), "one hot": asked(one_hot)})


if __name__ == "__main__":
    serve(judge)
