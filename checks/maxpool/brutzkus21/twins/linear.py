"""Linear classifiers on the inputs of D: shared by the twins of Section 6."""
from itertools import combinations

from common import F, dot, label, norm2, plus_all, support


class Classifier:
    """A vector w of n blocks of d entries; `vectors` are the patterns (unit vectors where there are none)."""

    def __init__(self, r, w=True):
        self.d, self.l, self.n = r.d, r.l, r.n
        if "vectors" in r.fields:
            self.vectors = r.blocks("vectors", self.d, self.l)
        else:
            self.vectors = [[F(int(i == j)) for j in range(self.d)] for i in range(self.l)]
        self.w = r.blocks("w", self.d, self.n) if w else None

    def orthonormal(self):
        every = range(self.l)
        return all(dot(self.vectors[i], self.vectors[j]) == (i == j) for i in every for j in every)

    def points(self, x):
        """The patterns x[1], ..., x[n]."""
        return [self.vectors[p - 1] for p in x]

    def flat(self, x):
        return [c for v in self.points(x) for c in v]

    def product(self, x):
        """w . x"""
        return sum((dot(block, v) for block, v in zip(self.w, self.points(x))), F(0))

    def margin(self, bias=F(0)):
        """The least y (w . x + bias) over all inputs of D."""
        return min(label(x) * (self.product(x) + bias) for x in support(self.l, self.n))

    def size2(self):
        return sum((norm2(block) for block in self.w), F(0))

    def differences(self):
        """n copies of o_1 - o_2, as blocks."""
        return [plus_all([self.vectors[0], [-c for c in self.vectors[1]]]) for _ in range(self.n)]


def solve(A, b):
    """The solution of A x = b; None when A is singular."""
    M = [row + [v] for row, v in zip(A, b)]
    for c in range(len(M)):
        place = next((i for i in range(c, len(M)) if M[i][c]), None)
        if place is None:
            return None
        M[c], M[place] = M[place], M[c]
        M[c] = [v / M[c][c] for v in M[c]]
        M = [row if i == c else [u - row[c] * v for u, v in zip(row, M[c])] for i, row in enumerate(M)]
    return [row[-1] for row in M]


def shortest(signed):
    """The shortest w with w . x >= 1 for all x: a combination with positive weights of those where equality holds."""
    signed = [list(x) for x in sorted(set(map(tuple, signed)))]
    for size in range(1, len(signed[0]) + 1):
        for active in combinations(signed, size):
            weights = solve([[dot(x, z) for z in active] for x in active], [F(1)] * size)
            if weights and min(weights) >= 0:
                w = plus_all([[c * v for v in x] for c, x in zip(weights, active)])
                if all(dot(w, x) >= 1 for x in signed):
                    return w
    return None
