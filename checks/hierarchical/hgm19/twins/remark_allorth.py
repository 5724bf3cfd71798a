#!/usr/bin/env python3
"""With orthogonal patches at both levels the observed images are linearly separable, by a composed function."""
from functools import lru_cache

from linear_common import LEVEL, F, answer, disjoint, dot, flat, nearest, orthonormal, serve
from step_lem1_orth import sums

LIMIT = 60


class Two:
    def __init__(self, r):
        self.s2, self.inner, self.k = r.size("patch_side", 1, 3) ** 2, r.size("inner_classes"), r.d
        self.length, self.r, wide = r.size("dimension"), r, r.whole("inner")
        if len(wide) != r.classes * self.k * self.s2 or not all(1 <= a <= self.inner for a in wide):
            raise ValueError("inner is no list of patches")
        self.patches = [[a - 1 for a in wide[i : i + self.s2]] for i in range(0, len(wide), self.s2)]
        self.vectors = r.blocks("vectors", self.length, self.inner * self.k)

    def orthogonal(self):
        """No two listed patches agree at a pixel."""
        return all(len(set(column)) == len(self.patches) for column in zip(*self.patches))

    def composed(self):
        """T as a vector for each top pixel and each pixel of its patch."""
        Q, T = sums(self.vectors, self.inner, self.k), []
        for j in range(self.r.m):
            for q in range(self.s2):
                shares = [self.r.separator[p // self.k][j] / self.s2 for p in range(len(self.patches))]
                rows = [[share * v for v in Q[patch[q]]] for share, patch in zip(shares, self.patches)]
                T.append([sum(column, F(0)) for column in zip(*rows)])
        return T

    def worst(self, T, y, z):
        """The observed image of a top image of the least y T(X): all choices are free, so each is made alone."""
        chosen = []
        for j, c in enumerate(z):
            parts, options = T[j * self.s2 : (j + 1) * self.s2], []
            for patch in self.patches[c * self.k : (c + 1) * self.k]:
                shown = [self.vectors[a * self.k : (a + 1) * self.k] for a in patch]
                options.append([min(v, key=lambda x: y * dot(x, t)) for v, t in zip(shown, parts)])
            chosen += min(options, key=lambda xs: sum(y * dot(x, t) for x, t in zip(xs, parts)))
        return flat(y, chosen)

    def least(self, T):
        """The signed observed image y X of the least y T(X)."""
        tops = {(y, z) for mass, y, z in self.r.listed if mass > 0}
        return min((self.worst(T, y, z) for y, z in tops), key=lambda p: dot(p, flat(1, T)))


def judge(r):
    r.reading("one-hot")
    c, two = r.constants({"margin": 1, "reached": 1}), lru_cache(maxsize=None)(lambda: Two(r))

    def reach():
        T = two().composed()
        return dot(two().least(T), flat(1, T))

    def separable():
        if reach() > 0:
            return True

        def least(x):
            return two().least([x[i : i + two().length] for i in range(0, len(x), two().length)])

        found = nearest(least, least([F(0)] * (r.m * two().s2 * two().length)), LIMIT)
        return None if found is None else any(found[0])

    given = {
        **r.given(*LEVEL),
        "separable": lambda: r.separated(c["margin"]),
        "inner orthogonal": lambda: two().orthogonal(),
        "disjoint": lambda: disjoint(two().vectors),
        "orthonormal": lambda: orthonormal(two().vectors),
    }
    return answer(given, {"observed separable": separable, "composed": lambda: reach() >= c["reached"]})


if __name__ == "__main__":
    serve(judge)
