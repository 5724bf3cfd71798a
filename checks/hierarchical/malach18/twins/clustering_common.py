"""Shared helpers of the twins of the room `clustering` (malach18 and hgm19): lists of points, distances, answers.

Points are numbered from 0 in the order of the list. A distance is never computed: its square is exact, and a bound b
on the distance is compared through b |b|, which has the sign of b.
"""
import sys
from fractions import Fraction as F
from functools import cached_property
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import I, all3, any3, interval, le, lt, rational, sqrt  # noqa: E402,F401


def dot(x, y):
    return sum((a * b for a, b in zip(x, y, strict=True)), F(0))


def norm2(x):
    return dot(x, x)


def dist2(x, y):
    return norm2([a - b for a, b in zip(x, y, strict=True)])


def total(vectors):
    return [sum(column, F(0)) for column in zip(*vectors)]


def square(b):
    """b |b|: for d >= 0, d < b exactly where d^2 < b |b|, and likewise for >, <=, >=."""
    return b * abs(b)


def components(n, linked):
    """The connected components of a graph on 0, ..., n - 1, as sets."""
    found = []
    for x in range(n):
        joined = [part for part in found if any(linked(x, y) for y in part)]
        found = [part for part in found if part not in joined] + [{x}.union(*joined)]
    return found


class Request(exact.Request):
    def vector(self, name):
        return [rational(x) for x in self.fields[name]]

    def whole(self, name, least, most, count):
        """A vector of `count` whole numbers between two bounds."""
        v = self.vector(name)
        if len(v) != count or not all(x.denominator == 1 and least <= x <= most for x in v):
            raise ValueError(f"{name}: other numbers, or another number of them")
        return [int(x) for x in v]

    def rows(self, name, size, count=None):
        """A vector in pieces of `size` entries; `count` of them, or any positive number."""
        v = self.vector(name)
        if size < 1 or not v or len(v) % size or (count is not None and len(v) != size * count):
            raise ValueError(f"{name} has a wrong length")
        return [v[i : i + size] for i in range(0, len(v), size)]

    @cached_property
    def points(self):
        return self.rows("points", self.integer("dimension"))

    @cached_property
    def pairs(self):
        return list(combinations(range(len(self.points)), 2))

    @cached_property
    def d2(self):
        """Squared distances of the points, a table."""
        return [[dist2(x, y) for y in self.points] for x in self.points]

    def at_most(self, most):
        if len(self.points) > most:
            raise ValueError("too many points")
        return len(self.points)


def answer(given, then, stops=()):
    """The answer from functions; where an assumption named in `stops` is not true, nothing after it is asked."""

    def value(f):
        try:
            return f()
        except ZeroDivisionError:
            return None

    out = {g: value(f) for g, f in given.items() if g in stops}
    if not all(out.values()):
        return {"given": {g: out.get(g) for g in given}, "then": {t: None for t in then}}
    return {"given": {g: value(f) for g, f in given.items()}, "then": {t: value(f) for t, f in then.items()}}


def serve(judge, **more):
    exact.serve(judge, Request, **more)
