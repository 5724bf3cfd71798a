#!/usr/bin/env python3
"""Logistic, hinge and squared loss beside the linear one: the first step from 0, differences within a class."""
from subnet_common import PATCHES, F, answer, dot, minus, serve
from exact import I, all3, from_iv, interval, iv, le, to_iv

NAMES = {1: "logistic", 2: "hinge", 3: "squared"}


def slope(loss, y, out):
    """Derivative of the loss by the output; None at the kink of the hinge."""
    if loss == 3:
        return -2 * (y - out)
    if loss == 2:
        return None if y * out == 1 else F(-y) if y * out < 1 else F(0)
    return F(-y, 2) if out == 0 else -y * from_iv(1 / (1 + iv.exp(to_iv(y * out))))


def judge(r):
    reading, c = r.reading("in kind", "step by step"), r.constants({"logistic": "1/2", "hinge": 1, "squared": 2})
    loss = r.size("loss", 1, 3)

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
        return loss != 2 or all(y * r.output(r.kernels, shown) != 1 for mass, y, shown in r.observed if mass > 0)

    then = {"start": start, "within class": within} if reading == "in kind" else {"conserved": conserved}
    return answer({**r.given(*PATCHES), "off the kink": off}, then)


if __name__ == "__main__":
    serve(judge, precisions=(30, 60))
