"""Shared helpers of the malach18 twins: requests, one level of the model, its mean images, sums of roots, angles.

Classes are numbered from 1 as in print, pixels and images from 0. Numbers are exact fractions or intervals I with
rational ends; a comparison whose enclosures overlap answers None and is tried again at a higher precision by `serve`.
An angle is kept as its share of pi, exact where that is rational: the cosine squared is rational, so only the shares
in SHARES can be (Niven), and all others equal no rational number.
"""
import sys
from fractions import Fraction as F
from functools import cached_property
from itertools import combinations
from math import isqrt
from pathlib import Path

from mpmath import iv, mp

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import I, Working, all3, any3, enclosure, from_iv, interval, le, lt, not3  # noqa: E402,F401
from exact import rational, serve, sqrt, to_iv  # noqa: E402,F401


class Undefined(ArithmeticError):
    """What is asked for has no value here: the answer is null."""


def eq(x, y):
    return all3([le(x, y), le(y, x)])


def dot(x, y):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return sum((a * b for a, b in zip(x, y)), F(0))


def minus(x, y):
    return [a - b for a, b in zip(x, y)]


def rank(rows):
    rows, found = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for row in rows[found + 1 :]:
            factor = row[column] / rows[found][column]
            row[:] = [a - factor * b for a, b in zip(row, rows[found])]
        found += 1
    return found


# ---------------------------------------------------------------- sums of roots


def root(x):
    """The square root of a fraction where it is rational, else None."""
    n, d = isqrt(x.numerator), isqrt(x.denominator)
    return F(n, d) if n * n == x.numerator and d * d == x.denominator else None


def value(terms):
    """An enclosure of the sum of a sqrt(b) over the pairs (a, b)."""
    if any(b < 0 for _, b in terms):
        raise Undefined("root of a negative number")
    return sum((sqrt(b) * a for a, b in terms), I(0))


def sign(terms):
    """The sign of such a sum: 0 is exact, since roots of different square classes are independent."""
    classes = []
    for a, b in terms:
        if b < 0:
            raise Undefined("root of a negative number")
        ratios = [root(F(b) / b0) for _, b0 in classes]
        at = next((i for i, ratio in enumerate(ratios) if ratio is not None), None)
        if a and b and at is None:
            classes.append((F(a), F(b)))
        elif a and b:
            classes[at] = (classes[at][0] + a * ratios[at], classes[at][1])
    left = [(a, b) for a, b in classes if a]
    if len(left) < 2:
        return (left[0][0] > 0) - (left[0][0] < 0) if left else 0
    x = value(left)
    if x.lo <= 0 <= x.hi:
        Working.close = True
        return None
    return 1 if x.lo > 0 else -1


def scaled(terms, factor):
    return [(a * factor, b) for a, b in terms]


def above(x, y, factor=1):
    """Is factor times the sum x of roots greater than factor times the sum y?"""
    s = sign(scaled(x, factor) + scaled(y, -factor))
    return None if s is None else s > 0


def at_least(x, y, factor=1):
    return not3(above(y, x, factor))


# ---------------------------------------------------------------- angles, logarithms

SHARES = {1: F(0), F(3, 4): F(1, 6), F(1, 2): F(1, 4), F(1, 4): F(1, 3), 0: F(1, 2)}


def square_cosine(x, y):
    """The square of the cosine of the angle, with the sign of the cosine: it falls while the angle grows."""
    sizes = dot(x, x) * dot(y, y)
    if not sizes:
        raise Undefined("angle with 0")
    return dot(x, y) * abs(dot(x, y)) / sizes


def acos(x):
    """Enclosure of the arc cosine on [0, 1]: guessed, and certified by the cosine."""

    def end(c, side):
        if c >= 1:
            return F(0)
        guess, gap = from_iv(iv.mpf(mp.acos(mp.mpf(c.numerator) / c.denominator))).lo, F(1, 10**Working.digits)
        while True:
            t = max(F(0), guess + side * gap)
            y = from_iv(iv.cos(to_iv(t)))
            if t == 0 > side or (y.lo >= c if side < 0 else y.hi <= c):
                return t
            gap *= 10

    return I(end(x.hi, -1), end(x.lo, 1))


def pi():
    return from_iv(iv.pi)


def share(q):
    """The angle over pi from the signed square of its cosine."""
    if abs(q) in SHARES:
        found = SHARES[abs(q)]
    else:
        found = acos(sqrt(abs(q))) / pi()
    return found if q >= 0 else 1 - found


def log(x):
    x = interval(x)
    if x.lo <= 0:
        raise Undefined("logarithm of a number that is not positive")
    return I(0) if x.lo == x.hi == 1 else from_iv(iv.log(to_iv(x)))


def exp(x):
    x = interval(x)
    return I(1) if x.lo == x.hi == 0 else from_iv(iv.exp(to_iv(x)))


# ---------------------------------------------------------------- requests and answers


class Request(exact.Request):
    """One level of the model."""

    def vector(self, name):
        return [rational(x) for x in self.fields[name]]

    def whole(self, name):
        """A vector of integers."""
        if any(x.denominator != 1 for x in self.vector(name)):
            raise ValueError(f"{name} has an entry that is not whole")
        return [int(x) for x in self.vector(name)]

    def blocks(self, name, size, count):
        """A vector in `count` pieces of `size` entries."""
        v = self.vector(name)
        if len(v) != size * count:
            raise ValueError(f"{name} has a wrong length")
        return [v[i * size : (i + 1) * size] for i in range(count)]

    @cached_property
    def classes(self):
        return self.integer("classes")

    @cached_property
    def positions(self):
        return self.integer("positions")

    @cached_property
    def variants(self):
        return self.integer("variants")

    @cached_property
    def law(self):
        """The outcomes (mass, label, classes of the pixels)."""
        v, size, masses = self.whole("images"), self.positions + 1, self.vector("masses")
        if not v or size < 1 or len(v) != size * len(masses):
            raise ValueError("images and masses are no law")
        found = [(p, v[i * size], v[i * size + 1 : (i + 1) * size]) for i, p in enumerate(masses)]
        if any(abs(y) != 1 or not all(1 <= c <= self.classes for c in z) for _, y, z in found):
            raise ValueError("a label or a class that does not exist")
        return found

    @cached_property
    def means(self):
        """Class -> E[-y 1{z_j = c}] for all pixels j."""
        found = {c: [F(0)] * self.positions for c in range(1, self.classes + 1)}
        for p, y, z in self.law:
            for j, c in enumerate(z):
                found[c][j] -= p * y
        return found

    @cached_property
    def pairs(self):
        """All pairs c1 < c2 of different classes."""
        return list(combinations(self.means, 2))

    def size2(self, c):
        return dot(self.means[c], self.means[c])

    def square_cosine(self, c1, c2):
        return square_cosine(self.means[c1], self.means[c2])

    @cached_property
    def largest_square_cosine(self):
        """That of the angle theta."""
        return max([self.square_cosine(*pair) for pair in self.pairs], default=F(-1))

    @cached_property
    def theta(self):
        """theta over pi."""
        return share(self.largest_square_cosine)

    @cached_property
    def lambda2(self):
        """The square of lambda."""
        return min(self.size2(c) for c in self.means)

    def assumptions(self):
        """The assumptions on a level, by name."""
        v = self.means
        return {
            "sizes": lambda: self.classes >= 1 and self.variants >= 1 and self.positions >= 1,
            "law": lambda: all(p >= 0 for p, _, _ in self.law) and sum(p for p, _, _ in self.law) == 1,
            "balanced": lambda: sum(p for p, y, _ in self.law if y == 1) == F(1, 2),
            "independent": lambda: rank(v.values()) == self.classes,
            "pairwise independent": lambda: all(rank([v[a], v[b]]) == 2 for a, b in self.pairs),
        }


def answer(given, then, quantities=None):
    """The answer from functions; what has no value is null."""

    def evaluate(f):
        try:
            return f()
        except (Undefined, ZeroDivisionError):
            return None

    out = {"given": {g: evaluate(f) for g, f in given.items()}, "then": {t: evaluate(f) for t, f in then.items()}}
    values = {q: evaluate(f) for q, f in (quantities or {}).items()}
    return {**out, "quantities": {q: enclosure(v) for q, v in values.items() if v is not None}}
