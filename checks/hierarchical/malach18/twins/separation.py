"""Notions of Theorem 1 and its proof: its hypotheses, runs of gradient descent, probabilities of a channel and of all.

Patches are orthonormal, so a column of K_0 moves the difference of two patches by at most sigma/sqrt(2n), and all
columns together move the vector of these differences by at most sigma/sqrt 2. What is meant for every law of K_0 is
decided from two sides: by K_0 = 0 and by the worst K_0.
"""
from functools import cached_property
from itertools import combinations, product

import common
from common import F, I, Undefined, above, answer, dot, interval, log, lt, minus, pi, share, sqrt
from gaussian import chi_square, inside, outside

LEVEL = ("sizes", "law", "balanced")
THEOREM = ("training", "gap", "confidence", "width", "iterations")
RUN = ("on the sphere", "radius")
PRINTED = {"share": "23/100", "two.width": 2, "two.steps": 2}


class Request(common.Request):
    """One level, with what Theorem 1 adds. hgm19 has other names, another distance and another number of steps."""

    gap_constants = {"two.gap": 2}

    def distance(self, c):
        """What different classes shall be apart, as a sum of roots."""
        return [(c["two.gap"] * self.sigma, self.integer("patch"))]

    def needed(self, c):
        """The steps are to be more than this sum of roots over eta lambda."""
        return [(c["two.steps"] * self.sigma * self.variants, self.integer("patch"))]

    def gap(self):
        return self.integer("patch") >= 1

    def radius(self, c, reading):
        return (
            0 < self.number("radius") and (self.number("radius") * c["radius.factor"]) ** 2 * self.n <= self.sigma**2
        )

    @cached_property
    def n(self):
        found = sum(self.copies) if "copies" in self.fields else self.integer("width")
        if "width" in self.fields and found > 200000:
            raise ValueError("too wide")
        return found

    @cached_property
    def steps(self):
        return self.integer("steps")

    @cached_property
    def eta(self):
        return self.number("rate")

    @cached_property
    def sigma(self):
        return self.number("scale")

    @cached_property
    def chosen(self):
        """The classes c_1, c_2."""
        found = self.integer("first"), self.integer("second")
        if not all(1 <= c <= self.classes for c in found):
            raise ValueError("no such class")
        return found

    @cached_property
    def angle(self):
        """The angle of the chosen classes over pi."""
        return share(self.square_cosine(*self.chosen))

    @cached_property
    def move(self):
        """eta T / d."""
        return self.eta * self.steps / self.variants

    def wide(self, c, delta, ratio):
        """n ratio > c log(|C| / delta)."""
        return lt(c * log(self.classes / delta), self.n * interval(ratio))

    def after(self, terms):
        """T > (sum of roots) / (eta lambda); false where lambda is 0."""
        if not self.lambda2 or not self.eta:
            return False
        return above([(self.steps * self.eta, self.lambda2)], terms, 1 if self.eta > 0 else -1)

    def given(self, c, *names, reading=None):
        delta = self.number("delta") if "delta" in self.fields else None
        known = {
            **self.assumptions(),
            "different": lambda: self.chosen[0] != self.chosen[1],
            "nonzero": lambda: all(any(self.means[x]) for x in self.chosen),
            "training": lambda: self.steps >= 1 and self.eta > 0 and self.sigma > 0 and self.n >= 1,
            "gap": self.gap,
            "confidence": lambda: 0 < delta < 1,
            "width": lambda: self.wide(c["two.width"], delta, self.theta * c["share"]),
            "iterations": lambda: self.after(self.needed(c)),
            "on the sphere": lambda: all(dot(x, x) == 1 for x in self.directions),
            "radius": lambda: self.radius(c, reading),
        }
        return {name: known[name] for name in names}

    # -------------------------------------------------------- runs: products of k^(i) with all patches, class by class

    @cached_property
    def copies(self):
        found = self.whole("copies")
        if not found or min(found) < 1 or self.steps > 64 or self.variants < 1 or self.classes < 1:
            raise ValueError("no run")
        return found

    @cached_property
    def directions(self):
        return self.blocks("directions", self.variants * self.classes, len(self.copies))

    @cached_property
    def weights(self):
        return self.blocks("weights", self.positions, len(self.copies))

    @cached_property
    def start(self):
        return [[self.number("radius") * x for x in row] for row in self.directions]

    def gradient(self, w):
        """The derivative of E[-y N(X)] along each patch: pixel j of class c is each of its patches with chance 1/d."""
        found = {(c, p): F(0) for c in self.means for p in range(self.variants)}
        for mass, y, z in self.law:
            for j, c in enumerate(z):
                for p in range(self.variants):
                    found[c, p] -= mass * y * w[j] / self.variants
        return list(found.values())

    @cached_property
    def end(self):
        found = [list(row) for row in self.start]
        for k, w in zip(found, self.weights):
            slope = self.gradient(w)
            for _ in range(self.steps):
                k[:] = [x - self.eta * g for x, g in zip(k, slope)]
        return found

    def patches(self, c):
        return range((c - 1) * self.variants, c * self.variants)

    @cached_property
    def within(self):
        """All pairs of different patches of one class."""
        return [pair for c in self.means for pair in combinations(self.patches(c), 2)]

    def between(self, c1, c2):
        return list(product(self.patches(c1), self.patches(c2)))

    def apart2(self, a, b):
        """The square of the distance of two patches in the embedding K_T."""
        return sum(n * (k[a] - k[b]) ** 2 for n, k in zip(self.copies, self.end))

    # ----------------------- probabilities: k_T (x_1 - x_2) is k_0 (x_1 - x_2) - (eta T / d) w (v_1 - v_2)

    def reach(self, channels):
        """How long the vector of the differences k_0 (x_1 - x_2) of so many of the n channels can be."""
        if self.n < 1:
            raise Undefined("no channel")
        return sqrt(F(channels, 2 * self.n)) * abs(self.sigma)

    def deviations(self, bound, pair, channels=1):
        """bound less the reach, bound, bound and the reach, in standard deviations of (eta T / d) w (v_1 - v_2)."""
        u = minus(self.means[pair[0]], self.means[pair[1]])
        one = sqrt(dot(u, u)) * abs(self.move)
        return [(bound + self.reach(channels) * side) / one for side in (-1, 0, 1)]

    def exceeds(self, bound):
        """P(|k_T (x_1 - x_2)| > bound for all patches of both): for the best, for no and for the worst K_0."""
        return [outside(x) for x in self.deviations(bound, self.chosen)]

    def stays(self, bound):
        """P(|k_T (x_1 - x_2)| < bound): for the best, for no and for the worst K_0."""
        return [inside(x) for x in self.deviations(bound, self.chosen)]

    def close(self, bound):
        """P(patches of different classes are at most bound apart): at least, at least for K_0 = 0, at most."""
        found = [I(0), I(0), I(0)]
        for pair in self.pairs:
            x = [I(max(F(0), x.lo), max(F(0), x.hi)) for x in self.deviations(bound, pair, self.n)]
            p = [chi_square(self.n, I(x.lo**2, x.hi**2)) for x in x]
            found = [*[max(a, b, key=lambda v: v.lo) for a, b in zip(found[:2], p)], found[2] + p[2]]
        return found


def around(p):
    """The enclosure of a probability from the least to the largest value."""
    lo, hi = min(x.lo for x in p), max(x.hi for x in p)
    return I(max(F(0), lo), min(F(1), hi))


def every_law(at_zero, at_worst):
    """True where even the worst K_0 is good, false where K_0 = 0 is not."""
    return True if at_worst else False if at_zero is False else None


def serve(judge, request=Request):
    """Answers with the angles and norms of the level as further quantities."""

    def measures(r):
        found = {"theta": lambda: r.theta * pi(), "lambda": lambda: sqrt(r.lambda2)}
        if "first" in r.fields:
            found["angle"] = lambda: r.angle * pi()
        return answer({}, {}, found if "images" in r.fields else {})["quantities"]

    def both(r):
        out = judge(r)
        return {**out, "quantities": {**measures(r), **out["quantities"]}}

    common.serve(both, request)
