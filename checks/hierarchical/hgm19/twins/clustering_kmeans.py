"""k-means++ for the twins of the room `clustering`: distances, the law of the seeding, Lloyd's algorithm.

A centre is the tuple of the points that it is the mean of; a seed x is the centre (x,). Masses and weights are pairs
of whole numbers around their value. Sums of square roots are dictionaries {squarefree whole number: coefficient}: the
roots of different squarefree numbers are linearly independent, so that such a sum is 0 only where it is empty.
"""
import sys
from functools import lru_cache
from math import floor, gcd, lcm
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from clustering_common import F, I, answer, dist2, dot, le, norm2, serve, sqrt, square, total  # noqa: E402,F401

UNIT = 2**200


class Undefined(ZeroDivisionError):
    """A cosine with a centre that is 0, or a comparison that stays open."""


def root(q, scale):
    """scale times the square root of a positive rational, as a sum of roots."""
    n, outside, f = q.numerator * q.denominator, 1, 2
    while f * f <= n:
        while n % (f * f) == 0:
            n, outside = n // (f * f), outside * f
        f += 1
    return {n: scale * F(outside, q.denominator)}


def plus(terms):
    out = {}
    for term in terms:
        for m, x in term.items():
            out[m] = out.get(m, F(0)) + x
    return {m: x for m, x in out.items() if x}


def times(a, b):
    return plus({m * n // gcd(m, n) ** 2: x * y * gcd(m, n)} for m, x in a.items() for n, y in b.items())


def value(a):
    return sum((x * sqrt(F(m)) for m, x in a.items()), I(0))


class Norms:
    """Euclidean distances."""

    def __init__(self, points):
        self.points, self.n = points, len(points)
        table = [[dist2(x, y) for y in points] for x in points]
        scale = lcm(*(q.denominator for row in table for q in row))
        self.weights = [[(int(q * scale),) * 2 for q in row] for row in table]  # of D^2
        self.apart = lru_cache(maxsize=None)(self.apart)

    def mean(self, centre):
        return [x / len(centre) for x in total([self.points[i] for i in centre])]

    def apart(self, i, centre):
        return dist2(self.points[i], self.mean(centre))

    def nearer(self, i, a, b):
        """Is point i strictly nearer to the centre a than to b?"""
        return self.apart(i, a) < self.apart(i, b)


class Cosine:
    """Cosine distances; a centre has the direction of the mean of the x / |x|."""

    def __init__(self, points):
        self.points, self.n = points, len(points)
        self.weights = [[self.weight(x, y) for y in points] for x in points]
        for name in ("along", "size2", "cosine"):
            setattr(self, name, lru_cache(maxsize=None)(getattr(self, name)))

    def weight(self, x, y):
        p, q = dot(x, y), norm2(x) * norm2(y)
        if p > 0 and p * p == q:
            return (0, 0)
        d = I(1) - p / sqrt(q)
        return floor(d.lo * d.lo * UNIT), -floor(-d.hi * d.hi * UNIT)

    def along(self, i, centre):
        """The product of point i with the sum of the x / |x|."""
        return plus(root(1 / norm2(self.points[j]), dot(self.points[i], self.points[j])) for j in centre)

    def size2(self, centre):
        parts = [(self.points[i], self.points[j]) for i in centre for j in centre]
        return plus(root(1 / (norm2(x) * norm2(y)), dot(x, y)) for x, y in parts)

    def cosine(self, i, centre):
        """An enclosure of |x| times the cosine of point i = x with the centre."""
        if not self.size2(centre):
            raise Undefined("a centre is 0")
        return value(self.along(i, centre)) / sqrt(value(self.size2(centre)))

    def nearer(self, i, a, b):
        """Is point i strictly nearer to the centre a than to b? Where the enclosures meet, squares are compared."""
        left, right = self.cosine(i, a), self.cosine(i, b)
        if left.lo > right.hi or left.hi < right.lo:
            return left.lo > right.hi
        p, q = (times(self.along(i, x), self.along(i, x)) for x in (a, b))
        if plus([times(p, self.size2(b)), times({1: F(-1)}, times(q, self.size2(a)))]):
            raise Undefined("too close to call")
        return False


def seeding(metric, k, keep=lambda seeds: True):
    """The law of k seeds (sorted tuples) that stay in `keep`, the mass that left it, that with nothing to choose."""
    n, w = metric.n, metric.weights
    law = {(i,): (UNIT // n, -(-UNIT // n)) for i in range(n)}
    left, stuck = [0, 0], [0, 0]
    for _ in range(k - 1):
        after = {}
        for seeds, (lo, hi) in law.items():
            near = [[min(w[x][s][end] for s in seeds) for end in (0, 1)] for x in range(n)]
            low, high = (sum(d[end] for d in near) for end in (0, 1))
            if high == 0:
                stuck = [stuck[0] + lo, stuck[1] + hi]
                continue
            for x in range(n):
                if near[x][1] > 0:
                    chosen = tuple(sorted(seeds + (x,)))
                    sink = after.setdefault(chosen, [0, 0]) if keep(chosen) else left
                    sink[0] += lo * near[x][0] // high
                    sink[1] -= -hi * near[x][1] // low
        law = after
    return law, left, stuck


def lloyd(metric, seeds):
    """The assignments of the points to centres, one after the other until nothing changes, and the last centres."""
    centres, history = [(s,) for s in seeds], []
    while True:
        new = []
        for i in range(metric.n):
            best = 0
            for j in range(1, len(centres)):
                best = j if metric.nearer(i, centres[j], centres[best]) else best
            new.append(best)
        if history and new == history[-1]:
            return history, centres
        if new in history:
            raise Undefined("no end")
        history.append(new)
        members = [tuple(i for i in range(metric.n) if new[i] == j) for j in range(len(centres))]
        centres = [m or old for m, old in zip(members, centres)]


def clusters(assignment):
    """The clusters with points, as a set of sets."""
    return {frozenset(i for i, j in enumerate(assignment) if j == c) for c in assignment}
