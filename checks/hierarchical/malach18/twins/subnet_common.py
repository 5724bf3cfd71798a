"""Shared by the twins on the two-layer subnet and on linear separators: patches as vectors, the observed law, descent.

Classes and patches are numbered from 0 here (from 1 in the fields). Everything is listed: the observed law is the list
of all (z, y, patches) with its mass, one entry for each listed image and each choice of patches.
"""
import sys
from fractions import Fraction as F
from functools import cached_property
from itertools import combinations, product
from math import prod
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import enclosure, rational  # noqa: E402

LEVEL = ("sizes", "law", "balanced")
PATCHES = LEVEL + ("patch law", "uniform", "disjoint", "orthonormal")


def dot(x, y):
    return sum((a * b for a, b in zip(x, y, strict=True) if a and b), F(0))


def minus(x, y):
    return [a - b for a, b in zip(x, y, strict=True)]


def combined(weights, vectors):
    """The sum of the vectors with these weights."""
    return [sum((a * b for a, b in zip(weights, column, strict=True)), F(0)) for column in zip(*vectors)]


def rank(rows):
    rows, found = [list(row) for row in rows], 0
    for c in range(len(rows[0])):
        place = next((i for i in range(found, len(rows)) if rows[i][c]), None)
        if place is None:
            continue
        rows[found], rows[place] = rows[place], rows[found]
        for i in range(found + 1, len(rows)):
            share = rows[i][c] / rows[found][c]
            rows[i] = [a - share * b for a, b in zip(rows[i], rows[found])]
        found += 1
    return found


def disjoint(vectors):
    return len(set(map(tuple, vectors))) == len(vectors)


def orthonormal(vectors):
    return all(dot(p, q) == (1 if p == q else 0) for p in vectors for q in vectors)


class Request(exact.Request):
    def vector(self, name, length=None):
        v = [rational(x) for x in self.fields[name]]
        if length is not None and len(v) != length:
            raise ValueError(f"{name} has a wrong length")
        return v

    def whole(self, name):
        if any(x.denominator != 1 for x in self.vector(name)):
            raise ValueError(f"{name} has an entry that is not whole")
        return [int(x) for x in self.vector(name)]

    def blocks(self, name, size, count):
        v = self.vector(name, size * count)
        return [v[i * size : (i + 1) * size] for i in range(count)]

    def size(self, name, least=1, most=None):
        x = self.integer(name)
        if x < least or (most is not None and x > most):
            raise ValueError(f"{name} is out of range")
        return x

    # ---------------------------------------------------------------- a level

    @cached_property
    def classes(self):
        return self.integer("classes")

    @cached_property
    def d(self):
        return self.integer("variants")

    @cached_property
    def m(self):
        return self.integer("positions") if "positions" in self.fields else self.integer("side") ** 2

    @cached_property
    def listed(self):
        """(mass, label, classes of the pixels) of each listed image."""
        v, size = self.whole("images"), self.m + 1
        if size < 1 or not v or len(v) % size:
            raise ValueError("images is no list of images")
        rows = [v[i : i + size] for i in range(0, len(v), size)]
        if any(row[0] not in (1, -1) or not all(1 <= c <= self.classes for c in row[1:]) for row in rows):
            raise ValueError("no label or no class")
        masses = self.vector("masses", len(rows))
        return [(mass, row[0], tuple(c - 1 for c in row[1:])) for mass, row in zip(masses, rows)]

    @cached_property
    def means(self):
        """v_c = E[-y 1{z_j = c}] of each class."""
        return [
            [sum((-y * mass for mass, y, z in self.listed if z[j] == c), F(0)) for j in range(self.m)]
            for c in range(self.classes)
        ]

    def pairwise(self):
        return all(rank(pair) == 2 for pair in combinations(self.means, 2))

    # ---------------------------------------------------------------- patches

    @cached_property
    def patches(self):
        """The vectors of all patches, class after class."""
        return self.blocks("vectors", self.size("dimension"), self.classes * self.d)

    @cached_property
    def chances(self):
        return self.vector("chances", self.classes * self.d)

    def of_class(self, c):
        return range(c * self.d, (c + 1) * self.d)

    def same_class(self):
        """All pairs of different patches of one class."""
        return [pair for c in range(self.classes) for pair in combinations(self.of_class(c), 2)]

    @cached_property
    def observed(self):
        """(mass, label, numbers of the patches) of every listed image and every choice of patches, also of mass 0."""
        return [
            (mass * prod(self.chances[p] for p in shown), y, shown)
            for mass, y, z in self.listed
            for shown in product(*[self.of_class(c) for c in z])
        ]

    def columns(self, shown):
        return [self.patches[p] for p in shown]

    def occurrence(self, x):
        """E[-y f_x(X)]"""
        total = [F(0)] * self.m
        for mass, y, shown in self.observed:
            for j, column in enumerate(self.columns(shown)):
                total[j] += -y * mass * (column == x)
        return total

    # ---------------------------------------------------------------- the subnet and its descent

    @cached_property
    def kernels(self):
        return self.blocks("kernels", self.size("dimension"), self.size("channels"))

    @cached_property
    def weights(self):
        return self.blocks("weights", self.m, self.size("channels"))

    @cached_property
    def eta(self):
        return self.number("step")

    @cached_property
    def T(self):
        return self.size("steps", 1, 20)

    def output(self, kernels, shown):
        X = self.columns(shown)
        return sum((w[j] * dot(k, X[j]) for k, w in zip(kernels, self.weights) for j in range(self.m)), F(0))

    def gradient(self, slopes):
        """Gradient along each kernel; slopes: (mass times slope of the loss in the output, numbers of the patches)."""
        pull = {}  # (patch, place) -> sum of the slopes of the images with this patch there
        for slope, shown in slopes:
            for place in zip(shown, range(self.m)):
                pull[place] = pull.get(place, 0) + slope
        ends = [(slope, self.patches[p], j) for (p, j), slope in pull.items()]
        return [combined([slope * w[j] for slope, _, j in ends], [x for _, x, _ in ends]) for w in self.weights]

    def linear_slopes(self):
        return [(-y * mass, shown) for mass, y, shown in self.observed]

    def descent(self, slopes=None):
        """The kernels after 0, ..., T steps; the slopes of the loss -y N do not depend on the kernels."""
        path, pull = [self.kernels], self.gradient(self.linear_slopes() if slopes is None else slopes)
        for _ in range(self.T):
            path.append([minus(k, [self.eta * a for a in g]) for k, g in zip(path[-1], pull)])
        return path

    def closed_form(self, start, end, factor=1):
        """(end - start) x' = -factor eta T/d w_i v_c, for every channel and every patch x' of a class c."""
        return all(
            dot(minus(b, a), self.patches[p]) == -factor * self.eta * self.T / self.d * dot(w, v)
            for a, b, w in zip(start, end, self.weights)
            for c, v in enumerate(self.means)
            for p in self.of_class(c)
        )

    # ---------------------------------------------------------------- linear separators

    @cached_property
    def separator(self):
        return self.blocks("separator", self.m, self.classes)

    def latent(self, z):
        """<W*, Z>"""
        return sum((self.separator[c][j] for j, c in enumerate(z)), F(0))

    def separated(self, margin):
        return all(y * self.latent(z) >= margin for mass, y, z in self.listed if mass > 0)

    def certificate(self):
        """mu: not negative, 0 on images of mass 0, of sum 1."""
        mu = self.vector("multipliers", len(self.listed))
        return min(mu) >= 0 and sum(mu) == 1 and all(u == 0 for u, (mass, _, _) in zip(mu, self.listed) if mass == 0)

    # ---------------------------------------------------------------- assumptions

    def given(self, *names):
        known = {
            "sizes": lambda: self.classes >= 1 and self.d >= 1 and self.m >= 1,
            "law": lambda: min(row[0] for row in self.listed) >= 0 and sum(row[0] for row in self.listed) == 1,
            "balanced": lambda: sum(mass for mass, y, _ in self.listed if y == 1) == F(1, 2),
            "patch law": lambda: min(self.chances) >= 0
            and all(sum(self.chances[p] for p in self.of_class(c)) == 1 for c in range(self.classes)),
            "uniform": lambda: all(chance == F(1, self.d) for chance in self.chances),
            "disjoint": lambda: disjoint(self.patches),
            "orthonormal": lambda: orthonormal(self.patches),
            "pairwise independent": self.pairwise,
            "step": lambda: self.eta > 0,
        }
        return {name: known[name] for name in names}


def serve(judge, **options):
    exact.serve(judge, Request, **options)


def answer(given, then, quantities=None):
    """The answer from functions; where an assumption on the level fails, nothing else is asked."""

    def value(f):
        try:
            return f()
        except ArithmeticError:
            return None

    for name in LEVEL:
        if name in given and not given[name]():
            return {"given": {g: False if g == name else None for g in given}, "then": {t: None for t in then}}
    out = {"given": {g: value(f) for g, f in given.items()}, "then": {t: value(f) for t, f in then.items()}}
    values = {q: value(f) for q, f in (quantities or {}).items()}
    return {**out, "quantities": {q: enclosure(v) for q, v in values.items() if v is not None}}
