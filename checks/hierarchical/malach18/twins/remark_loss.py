#!/usr/bin/env python3
"""Logistic, hinge and squared loss beside the linear one: the first step from 0, differences within a class."""
from functools import lru_cache
from itertools import combinations

from subnet_common import PATCHES, F, answer, dot, minus, serve
from exact import I, all3, from_iv, interval, iv, le, lt, to_iv

NAMES = {1: "logistic", 2: "hinge", 3: "squared"}


def slope(loss, y, out):
    """Derivative of the loss by the output; None at the kink of the hinge."""
    if loss == 3:
        return -2 * (y - out)
    if loss == 2:
        return None if y * out == 1 else F(-y) if y * out < 1 else F(0)
    return F(-y, 2) if out == 0 else -y * from_iv(1 / (1 + iv.exp(to_iv(y * out))))


def judge(r):
    reading = r.reading("in kind", "step by step", "far apart in the end")
    c = r.constants({"logistic": "1/2", "hinge": 1, "squared": 2, "kept": "1/2"})
    loss, far = r.size("loss", 1, 3), reading == "far apart in the end"

    def gradient(kernels):
        images = [row for row in r.observed if row[0]]
        slopes = [slope(loss, y, r.output(kernels, shown)) for _, y, shown in images]
        if None in slopes:
            return None
        return r.gradient([(mass * s, shown) for s, (mass, _, shown) in zip(slopes, images)])

    def start():
        zero = [[F(0)] * len(k) for k in r.kernels]
        linear = r.gradient(r.linear_slopes())
        return gradient(zero) == [[c[NAMES[loss]] * x for x in g] for g in linear]

    def within():
        pull, seen, values = gradient(r.kernels), {k for _, _, z in r.listed for k in z}, []
        if pull is None:
            return None
        for a, b in r.same_class():
            if a // r.d in seen:
                x = minus(r.patches[a], r.patches[b])
                values.append(le(0, sum((dot(k, x) * product(g, x) for k, g in zip(r.kernels, pull)), I(0))))
        return all3(values)

    def product(g, x):
        return sum((interval(u) * v for u, v in zip(g, x) if v), I(0))

    def conserved():
        pull = gradient(r.kernels)
        if pull is None:
            return None
        pairs = [minus(r.patches[a], r.patches[b]) for a, b in r.same_class()]
        moves = [product(g, x) for g in pull for x in pairs]
        return all3(all3([le(0, u), le(u, 0)]) for u in moves)

    def off():
        paths = path() if far else [r.kernels]
        return loss != 2 or all(y * r.output(k, z) != 1 for k in paths for mass, y, z in r.observed if mass > 0)

    @lru_cache(maxsize=None)
    def path():
        """K_0 = 0, ..., K_T; at a kink of the hinge it has no value."""
        found = [[[F(0)] * len(k) for k in r.kernels]]
        for _ in range(r.size("steps", 1, 40)):
            g = gradient(found[-1])
            if g is None:
                raise ZeroDivisionError("at the kink")
            found.append([[a - r.eta * b for a, b in zip(k, pull)] for k, pull in zip(found[-1], g)])
        return found

    def lengths():
        """For each pair of patches of different classes that K_1 tells apart: |K_t^T (x_1 - x_2)|^2, t = 0, ..., T."""
        found = []
        for a, b in combinations(range(len(r.patches)), 2):
            if a // r.d != b // r.d:
                x = minus(r.patches[a], r.patches[b])
                moved = [[product(k, x) for k in kernels] for kernels in path()]
                rows = [sum((u * u for u in row), I(0)) for row in moved]
                if rows[1].hi > 0:
                    found.append((rows, rows[1].lo > 0 or None))
        return found

    def over_pairs(f):
        truths = [(f(rows), sure) for rows, sure in lengths()]
        return all3(t if sure or t is True else None for t, sure in truths)

    def kept():
        return over_pairs(lambda rows: all3(le(c["kept"] * abs(c["kept"]) * row, rows[-1]) for row in rows))

    def goes_on():
        return over_pairs(lambda rows: lt(rows[-2], rows[-1]))

    def small():
        return 0 < 2 * r.eta * sum(sum(abs(x) for x in w) ** 2 for w in r.weights) <= 1

    if far:
        r.size("steps", 1, 40)
        given = {**r.given(*PATCHES), "small step": small, "off the kink": off}
        return answer(given, {"kept": kept, "goes on": goes_on})
    then = {"start": start, "within class": within} if reading == "in kind" else {"conserved": conserved}
    return answer({**r.given(*PATCHES), "off the kink": off}, then)


if __name__ == "__main__":
    serve(judge, precisions=(30, 60))
