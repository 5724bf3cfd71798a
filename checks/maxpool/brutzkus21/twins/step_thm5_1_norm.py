#!/usr/bin/env python3
"""The norms of the hard-margin solution and of v* (Section E)."""
from common import answer, le
from part3 import BOUNDS, EVENT, HALF, PRINTED, START, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"eighty": 80, "two": 2, **PRINTED, **BOUNDS})
    given = r.assumptions(c, *START, *EVENT, *HALF)

    def star2():
        entry = c["eighty"] * r.d / (r.k * r.eta_t())
        return (r.lucky_count(1) + r.lucky_count(-1)) * entry**2

    def optimality():
        best = r.separator(r.second)
        return le(best.norm2(), star2()) if best.separable else best.separable

    def bound():
        return c["eighty"] ** 2 * r.d**2 / (r.k**2 * r.eta_t() ** 2) * (c["two"] * r.k / r.d)

    def printed():
        return c["two"] * c["eighty"] ** 2 * r.d / (r.k * r.eta_t() ** 2)

    then = {"optimality": optimality, "count": lambda: star2() <= bound(), "equality": lambda: bound() == printed()}
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
