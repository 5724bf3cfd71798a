#!/usr/bin/env python3
"""Descent on the population loss, and on the mean loss over a sample with the width and the steps of Theorem 1."""
import separation
from common import F, I, Undefined, le, log, sqrt
from gaussian import longer
from separation import PRINTED, THEOREM, around, every_law
from subnet_common import PATCHES, answer, combined, dot, minus, serve


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
    """(how many, label, numbers of the patches)"""
    v, size = r.whole("sample"), r.m + 2
    if not v or len(v) % size:
        raise ValueError("sample is no list of outcomes")
    rows = [v[i : i + size] for i in range(0, len(v), size)]
    for count, y, *shown in rows:
        if not 1 <= count <= 10**6 or y not in (1, -1) or not all(1 <= p <= len(r.patches) for p in shown):
            raise ValueError("no count, no label or no patch")
    return [(count, y, [p - 1 for p in shown]) for count, y, *shown in rows]


def drifts(r):
    """(difference of two patches of one class, difference of the sample's means of their occurrences), pair by pair."""
    rows, N = examples(r), sum(count for count, _, _ in examples(r))
    occurrence = [[F(0)] * r.m for _ in r.patches]  # patch -> the mean over the examples of -y 1{it stands at j}
    for count, y, shown in rows:
        for j, p in enumerate(shown):
            occurrence[p][j] += F(-y * count, N)
    pairs = [minus(r.patches[a], r.patches[b]) for a, b in r.same_class()]
    return [(x, combined([dot(p, x) for p in r.patches], occurrence)) for x in pairs]


def failure(r, t):
    """P(some two patches of one class are sigma apart or more): at least, and at most.

    A normal vector is the least likely to leave a ball around 0 where its mean is 0, so that K_0 = 0 is the best.
    """
    if t.n < 1 or t.sigma <= 0:
        raise Undefined("no net")
    low, high = I(0), I(0)
    for x, drift in drifts(r):  # a step moves k x by -eta w drift
        unit = sqrt(dot(drift, drift)) * abs(t.eta * t.steps)
        low = max(low, longer(t.n, unit, t.sigma), key=lambda p: p.lo)
        high = high + longer(t.n, unit, t.sigma - sqrt(dot(x, x)) * t.sigma / 2)  # K_0 moves x by |x| sigma/2 at most
    return [low, high]


def largest(r):
    return sqrt(max((dot(drift, drift) for _, drift in drifts(r)), default=F(0)))


def few(r, t, factor):
    """eta T D (sqrt n + sqrt(2 log(P / delta))) <= factor (1 - 1/sqrt 2) sigma"""
    delta = t.number("delta")
    if not 0 < delta < 1:
        raise Undefined("no confidence")
    tail = sqrt(2 * log(max(1, len(r.same_class())) / delta))
    return le(t.eta * t.steps * largest(r) * (sqrt(t.n) + tail), (1 - sqrt(F(1, 2))) * factor * t.sigma)


def sample(r, c, t):
    def observed(y, shown):
        """Has this example a positive mass?"""
        z = tuple(p // r.d for p in shown)
        return all(r.chances[p] > 0 for p in shown) and any(row[0] > 0 and row[1:] == (y, z) for row in r.listed)

    given = {
        **r.given(*PATCHES),
        "many examples": lambda: sum(count for count, _, _ in examples(r)) >= c["examples"],
        "sample": lambda: all(observed(y, shown) for _, y, shown in examples(r)),
        **t.given({name: F(x) for name, x in PRINTED.items()}, "pairwise independent", *THEOREM),
    }
    if r.data.get("reading") == "few steps":
        given["few steps"] = lambda: few(r, t, c["few"])
    near = {"near": lambda: every_law(*[le(p, t.number("delta")) for p in failure(r, t)])}
    return answer(given, near, {"failure": lambda: around(failure(r, t)), "drift": lambda: largest(r)})


def judge(r, theorem=separation.Request):
    reading, c = r.reading("population", "sample", "few steps"), r.constants({"factor": 1, "examples": 64, "few": 1})
    return population(r, c) if reading == "population" else sample(r, c, theorem(r.data))


if __name__ == "__main__":
    serve(judge)
