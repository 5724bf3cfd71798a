"""Linear classifiers on the inputs of D: shared by the twins of Section 6."""
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
