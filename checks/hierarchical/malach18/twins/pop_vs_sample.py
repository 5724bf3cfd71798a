#!/usr/bin/env python3
"""Descent on the population loss, and on the mean loss over a sample with the width and the steps of Theorem 1."""
from functools import lru_cache

import separation
from common import F, I, Undefined, le, log, sqrt
from gaussian import longer
from separation import PRINTED, THEOREM, around, every_law
from subnet_common import PATCHES, answer, dot, minus, serve


def population(r, c):
    def same_class():
        """The squared distance of two patches in the embedding, at the end and at the start."""
        for a, b in r.same_class():
            x = minus(r.patches[a], r.patches[b])
            if sum(dot(k, x) ** 2 for k in r.descent()[-1]) != sum(dot(k, x) ** 2 for k in r.kernels):
                return False
        return True

    closed = {"closed form": lambda: r.closed_form(r.kernels, r.descent()[-1], c["factor"])}
    return answer(r.given(*PATCHES, "step"), {"same class": same_class, **closed})


def examples(r):
    """(how many, label, numbers of the patches) of each outcome of the sample."""
    v, size = r.whole("sample"), r.m + 2
    if not v or len(v) % size:
        raise ValueError("sample is no list of outcomes")
    found = [(v[i], v[i + 1], tuple(p - 1 for p in v[i + 2 : i + size])) for i in range(0, len(v), size)]
    if any(not 1 <= count <= 1000000 or abs(y) != 1 for count, y, _ in found):
        raise ValueError("no count or no label")
    if any(not 0 <= p < r.classes * r.d for _, _, shown in found for p in shown):
        raise ValueError("no such patch")
    return found


def seen(r, outcomes):
    """Has every outcome a positive mass under the observed law?"""
    masses = {}
    for mass, y, shown in r.observed:
        masses[y, shown] = masses.get((y, shown), 0) + mass
    return all(masses.get((y, shown), 0) > 0 for _, y, shown in outcomes)


def distances(r, outcomes):
    """For all pairs of patches of one class the distance of their means of -y f(X) over the examples."""
    total = sum(count for count, _, _ in outcomes)

    def mean(x):
        found = [F(0)] * r.m
        for count, y, shown in outcomes:
            for j, p in enumerate(shown):
                found[j] -= F(count * y, total) * (r.patches[p] == x)
        return found

    means = [mean(x) for x in r.patches]
    gaps = [minus(means[a], means[b]) for a, b in r.same_class()]
    return [sqrt(dot(gap, gap)) for gap in gaps]


def failures(t, gaps):
    """P(some two patches of a class end sigma or more apart), for K_0 = 0 at least, for every K_0 at most.

    In channel i the difference moves by -eta T w_i . gap: all channels by eta T |gap| times a vector of n standard
    normal numbers. At the start it is |K_0^T (x_1 - x_2)| <= sqrt(n) sigma / (2 sqrt n) sqrt 2 = sigma / sqrt 2.
    """
    move, start = abs(t.eta * t.steps), t.sigma * sqrt(F(1, 2))
    least = [longer(t.n, move * gap, t.sigma) for gap in gaps]
    most = sum((longer(t.n, move * gap, t.sigma - start) for gap in gaps), I(0))
    return max(least, key=lambda p: p.lo, default=I(0)), most


def few(r, t, gaps, factor):
    """eta T D (sqrt n + sqrt(2 log(P / delta))) <= f (1 - 1 / sqrt 2) sigma, D the largest gap."""
    ratio = max(1, F(r.classes * r.d * (r.d - 1), 2)) / t.number("delta")
    if ratio < 1 or t.n < 0:
        raise Undefined("root of a negative number")
    reach = sqrt(t.n) + sqrt(2 * log(ratio))
    return le(t.eta * t.steps * largest(gaps) * reach, factor * t.sigma * (1 - sqrt(F(1, 2))))


def largest(gaps):
    return I(max((x.lo for x in gaps), default=0), max((x.hi for x in gaps), default=0))


def sample(r, c, t):
    outcomes = examples(r)
    gaps = lru_cache(lambda: distances(r, outcomes))
    given = {
        **r.given(*PATCHES),
        "many examples": lambda: sum(count for count, _, _ in outcomes) >= c["examples"],
        "sample": lambda: seen(r, outcomes),
        **r.given("pairwise independent"),
        **t.given({name: F(value) for name, value in PRINTED.items()}, *THEOREM),
    }
    if r.data.get("reading") == "few steps":
        given["few steps"] = lambda: few(r, t, gaps(), c["few"])

    def near():
        p = failures(t, gaps())
        return every_law(le(p[0], t.number("delta")), le(p[1], t.number("delta")))

    quantities = {"failure": lambda: around(failures(t, gaps()))}
    if "few steps" in given:
        quantities["drift"] = lambda: largest(gaps())
    return answer(given, {"near": near}, quantities)


def judge(r, theorem=separation.Request):
    reading, c = r.reading("population", "sample", "few steps"), r.constants({"factor": 1, "examples": 64, "few": 1})
    return population(r, c) if reading == "population" else sample(r, c, theorem(r.data))


if __name__ == "__main__":
    serve(judge)
