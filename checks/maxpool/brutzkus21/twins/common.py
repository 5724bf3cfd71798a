"""Shared helpers of the brutzkus21 twins: requests, inputs of D, groups of channels, phase 1 in interval arithmetic.

Patterns and the entries of filters are numbered from 1 as in print, groups and inputs from 0. An input is a tuple of
pattern numbers. Numbers are exact fractions or intervals I with rational ends; a comparison whose enclosures overlap
answers None and is tried again at a higher precision by `serve`. Patterns of norm c: products and steps are those of
filters c w and step c^2 eta with patterns of norm 1.
"""
import sys
from fractions import Fraction as F
from functools import cached_property, lru_cache
from itertools import product
from math import floor
from pathlib import Path

from mpmath import iv

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import I, Working, all3, any3, enclosure, from_iv, interval, le, lt, not3  # noqa: E402,F401
from exact import rational, sqrt, to_iv  # noqa: E402,F401


def ge(x, y):
    return le(y, x)


def eq(x, y):
    return all3([le(x, y), le(y, x)])


def dot(x, y):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return sum((a * b for a, b in zip(x, y)), F(0))


def norm2(x):
    return dot(x, x)


def plus_all(vectors):
    return [sum(column, F(0)) for column in zip(*vectors)]


def grid(x):
    """An interval a little wider with short ends; exact numbers stay as they are."""
    if x.lo == x.hi:
        return x
    unit = 2 ** (4 * Working.digits)
    return I(F(floor(x.lo * unit), unit), F(-floor(-x.hi * unit), unit))


def sigmoid(z):
    """1 / (1 + e^z), which is -l'(z)."""
    z = interval(z)
    if z.lo == z.hi == 0:
        return I(F(1, 2))
    return from_iv(1 / (1 + iv.exp(to_iv(z))))


# ---------------------------------------------------------------- requests and answers


class Request(exact.Request):
    def vector(self, name):
        return [rational(x) for x in self.fields[name]]

    def whole(self, name):
        """A vector of integers."""
        if any(x.denominator != 1 for x in self.vector(name)):
            raise ValueError(f"{name} has an entry that is not whole")
        return [int(x) for x in self.vector(name)]

    def blocks(self, name, size, count=None):
        """A vector in pieces of `size` entries."""
        v = self.vector(name)
        if len(v) % size or (count is not None and len(v) != size * count):
            raise ValueError(f"{name} has a wrong length")
        return [v[i : i + size] for i in range(0, len(v), size)]

    @cached_property
    def d(self):
        return self.integer("dimension")

    @cached_property
    def l(self):  # noqa: E743
        return self.integer("patterns")

    @cached_property
    def n(self):
        return self.integer("positions")

    @cached_property
    def inputs(self):
        """The inputs, as tuples of n pattern numbers."""
        v = self.whole("inputs")
        if not v or len(v) % self.n or not all(1 <= p <= self.l for p in v):
            raise ValueError("inputs is no list of inputs")
        return [tuple(v[i : i + self.n]) for i in range(0, len(v), self.n)]

    @cached_property
    def copies(self):
        v = self.whole("copies")
        if not v or min(v) < 1:
            raise ValueError("copies must be at least 1")
        return v

    @cached_property
    def signs(self):
        return self.blocks("signs", len(self.copies), 1)[0]

    @cached_property
    def directions(self):
        return self.blocks("directions", self.d, len(self.copies))

    @cached_property
    def k(self):
        return sum(self.copies) if "copies" in self.fields else self.integer("channels")

    def starts(self):
        """w_i^(0) of each group."""
        return [[self.number("radius") * c for c in v] for v in self.directions]

    @cached_property
    def phase1(self):
        return Phase1(self.starts(), self.signs, self.copies, self.inputs, self.number("step"), self.integer("steps"))

    def given(self, *names, **constants):
        """The shared assumptions, by name. constants: step, radius, channels (the printed ones by default)."""
        c = {"step": F(4), "radius": F(200), "channels": F(8), **constants}
        known = {
            "sizes": lambda: 3 <= self.l <= self.d and self.n >= 1,
            "inputs of D": lambda: all(of_D(x) for x in self.inputs),
            "on the sphere": lambda: self.number("radius") > 0 and all(norm2(v) == 1 for v in self.directions),
            "signs": lambda: all(a in (1, -1) for a in self.signs),
            "steps positive": lambda: self.integer("steps") >= 1,
            "step positive": lambda: self.number("step") > 0,
            "step bound": lambda: self.number("step") <= 1 / (c["step"] * self.k * (self.integer("steps") + 1)),
            "radius bound": lambda: self.number("radius") <= self.number("step") / c["radius"],
            "channels": lambda: self.k > c["channels"] * self.d**3,
        }
        return {name: known[name] for name in names}


def serve(judge):
    exact.serve(judge, Request)


def answer(given, then, quantities=None, stops=("sizes",)):
    """The answer from functions; where an assumption named in `stops` fails, nothing else is defined."""

    def value(f):
        try:
            return f()
        except ZeroDivisionError:
            return None

    for name in stops:
        if name in given and not given[name]():
            return {"given": {g: False if g == name else None for g in given}, "then": {t: None for t in then}}
    out = {"given": {g: value(f) for g, f in given.items()}, "then": {t: value(f) for t, f in then.items()}}
    values = {q: value(f) for q, f in (quantities or {}).items()}
    return {**out, "quantities": {q: enclosure(v) for q, v in values.items() if v is not None}}


# ---------------------------------------------------------------- inputs of the distribution


def label(x):
    return 1 if 1 in x else -1


def of_D(x):
    """o_1 or o_2 at exactly one position, spurious patterns at all others."""
    return sum(p in (1, 2) for p in x) == 1


def support(l, n):
    """All inputs that D produces."""
    for place in range(n):
        for spurious in product(range(3, l + 1), repeat=n - 1):
            for special in (1, 2):
                yield spurious[:place] + (special,) + spurious[place:]


@lru_cache(maxsize=None)
def pattern_sets(l, n):
    """The pairs (label, set of spurious patterns) of the inputs that D produces."""
    return {(label(x), frozenset(x) - {1, 2}) for x in support(l, n)}


# ---------------------------------------------------------------- the network and phase 1


def pooled(w, x):
    """max_j sigma(w . x[j]); w: entries as intervals."""
    return I(max(F(0), *[w[p - 1].lo for p in x]), max(F(0), *[w[p - 1].hi for p in x]))


def candidates(w, x):
    """What p(x) can be: the first pattern with the largest product where that is positive, else 0."""
    low, found = max(w[p - 1].lo for p in x), []
    if low <= 0:
        found.append(0)
    for place, p in enumerate(x):
        u = w[p - 1]
        if p in x[:place] or u.hi <= 0 or u.hi < low:
            continue
        if any(w[q - 1].lo >= u.hi for q in x[:place]):  # never larger than one that comes before
            continue
        found.append(p)
    return found


def selected(w, x):
    """The pattern p(x), 0 for p = 0, None when it cannot be decided."""
    found = candidates(w, x)
    if len(found) > 1:
        Working.close = True
        return None
    return found[0]


def selects(w, p, x):
    """w . o_p > 0, and larger than with every other pattern of x (strictly, whatever the rule for ties)."""
    return all3([lt(F(0), w[p - 1])] + [lt(w[q - 1], w[p - 1]) for q in set(x) - {p}])


def detects(w, l, sign=1):
    """The product with o_1 (o_2 for sign -1) is positive and larger than with each of o_3, ..., o_l."""
    return selects(w, 1 if sign == 1 else 2, range(3, l + 1))


def lucky(w, a, l, sign=1):
    """Lucky positive (sign 1) or lucky negative (sign -1)."""
    return a == sign and detects(w, l, sign)


class Network:
    """Groups of equal channels at one time: filters (entries as intervals), signs a_i and numbers of copies."""

    def __init__(self, filters, signs, copies):
        self.filters = [[interval(c) for c in w] for w in filters]
        self.signs, self.copies, self.known = signs, copies, {}

    def output(self, x):
        """N(x)."""
        if x not in self.known:
            parts = [a * c * pooled(w, x) for w, a, c in zip(self.filters, self.signs, self.copies)]
            self.known[x] = grid(sum(parts, I(0)))
        return self.known[x]

    def selected(self, i, x):
        return selected(self.filters[i], x)

    def pull(self, i, inputs):
        """-1/m sum l'(y N(x)) y p_i(x), entry by entry: the step of channel i is eta a_i times it."""
        total = [I(0) for _ in self.filters[i]]
        for x in set(inputs):
            y, found = label(x), candidates(self.filters[i], x)
            share = sigmoid(y * self.output(x)) * F(y * inputs.count(x), len(inputs)) if found != [0] else None
            for p in found:
                if p and len(found) > 1:
                    Working.close = True
                    total[p - 1] += I(min(F(0), share.lo), max(F(0), share.hi))
                elif p:
                    total[p - 1] += share
        return total

    def step(self, inputs, eta):
        """The network after one step of gradient descent on the filters."""
        new = []
        for i, w in enumerate(self.filters):
            move = self.pull(i, inputs)
            new.append([grid(c + m * (eta * self.signs[i])) for c, m in zip(w, move)])
        return Network(new, self.signs, self.copies)


class Phase1:
    """The networks at the times 0, ..., T_1."""

    def __init__(self, starts, signs, copies, inputs, eta, steps):
        self.at = [Network(starts, signs, copies)]
        self.inputs, self.groups, self.times = inputs, range(len(copies)), range(max(0, steps) + 1)
        for _ in range(max(0, steps)):
            self.at.append(self.at[-1].step(inputs, eta))
        self.last = self.at[-1]

    def w(self, t, i):
        """The entries of w_i^(t), its products with o_1, ..., o_d."""
        return self.at[t].filters[i]

    def size2(self, t, i):
        """The squared norm of w_i^(t)."""
        return sum((I(0) if c.lo == c.hi == 0 else square(c) for c in self.w(t, i)), I(0))


def square(c):
    ends = [c.lo * c.lo, c.hi * c.hi]
    return I(0 if c.lo <= 0 <= c.hi else min(ends), max(ends))
