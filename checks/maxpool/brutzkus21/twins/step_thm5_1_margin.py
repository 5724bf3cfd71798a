#!/usr/bin/env python3
"""Whether v* separates the representation with margin above 1 (Section E)."""
from common import F, I, all3, answer, label, le, lt
from part3 import BOUNDS, EVENT, PRINTED, START, serve


def judge(r):
    reading = r.reading("printed", "margin")
    c = r.constants({"eighty": 80, "four": 4, "ten": 10, "cross": 80, **PRINTED, **BOUNDS})
    given = r.assumptions(c, *START, *EVENT)

    def part(x, sign):
        """The sum of z(x)_i over the lucky filters of a sign."""
        return sum((e * n for e, n, s in zip(r.z(x), r.copies, r.luck) if s == sign), I(0))

    def weight():
        return c["eighty"] * r.d / (r.k * r.eta_t())

    def own_bound():
        return F(r.k) / (c["four"] * r.d) * r.eta_t() / c["ten"]

    def cross_bound():
        return F(r.k, r.d) * r.eta_t() / c["cross"]

    def product(x):
        """y z(x) . v*"""
        return label(x) * weight() * (part(x, 1) - part(x, -1))

    def right():
        return weight() * own_bound() - weight() * cross_bound()

    then = {
        "own term": lambda: all3(lt(own_bound(), part(x, label(x))) for x in r.all_inputs),
        "cross term": lambda: all3(le(part(x, -label(x)), cross_bound()) for x in r.all_inputs),
        "display": lambda: all3(lt(right(), product(x)) for x in r.all_inputs),
        "value": lambda: right() == 1,
        "margin": lambda: all3(lt(F(1), product(x)) for x in r.all_inputs),
    }
    return answer(given, then if reading == "printed" else {"margin": then["margin"]})


if __name__ == "__main__":
    serve(judge)
