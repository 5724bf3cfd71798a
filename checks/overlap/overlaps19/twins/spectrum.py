"""The matrix P_a of an instance with fields a, filter, stride: shared by eq_pa.py, thma_2.py and their steps."""
from common import F, Layout, interval, lmax_le, lmin_ge, norm2, pd, shifted, zeros


class Weighted:
    def __init__(self, r):
        self.a, self.r, self.s = r.vector("a"), r.integer("filter"), r.integer("stride")
        self.k = len(self.a)
        self.sizes = self.r >= 1 and self.s >= 1 and self.k >= 1
        self.small = self.r <= 80

    def given(self):
        return {
            "sizes positive": lambda: self.sizes,
            "unit weights": lambda: norm2(self.a) == 1,
            "large stride": lambda: self.s >= self.r // 2 + 1,
        }

    def matrix(self):
        return Layout((self.k - 1) * self.s + self.r, self.r, self.s, self.k).pa(self.a)

    def neighbours(self):
        return sum((x * y for x, y in zip(self.a, self.a[1:])), F(0))


def squared(A):
    """A^T A."""
    return [[sum((x * y for x, y in zip(u, v)), F(0)) for v in zip(*A)] for u in zip(*A)]


def smallest_singular_ge(A, bound):
    b = interval(bound)
    return True if b.hi <= 0 else lmin_ge(squared(A), b * b)


def largest_singular_le(A, bound):
    b = interval(bound)
    return False if b.hi < 0 else lmax_le(squared(A), b * b)


def lmin_times_ge(A, c, bound):
    """c lambda_min(A) >= bound for fractions c and bound."""
    if c == 0:
        return bound <= 0
    return lmin_ge(A, bound / c) if c > 0 else not pd(shifted(A, -bound / c))


def lmax_times_le(A, c, bound):
    """c lambda_max(A) <= bound for fractions c and bound."""
    if c == 0:
        return bound >= 0
    return lmax_le(A, bound / c) if c > 0 else not pd(shifted(A, bound / c, -1))


def path(k, entry):
    """M: `entry` next to the diagonal, 0 elsewhere."""
    M = zeros(k)
    for i in range(k):
        for j in range(k):
            if abs(i - j) == 1:
                M[i][j] = entry
    return M
