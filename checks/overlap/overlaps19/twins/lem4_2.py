#!/usr/bin/env python3
"""Lemma 4.2: pointwise loss against the distance of the parameters."""
from common import Pair, answer, norm2, serve, slope_within


def judge(r):
    reading, c = r.reading("unit slope", "printed"), r.constants({"two": 2, "slope": 1})
    x = r.vector("x")
    p = Pair(r, len(x))
    given = {"patches fit": lambda: p.fits}
    if reading == "unit slope":
        given["slope"] = lambda: slope_within(p.alpha, c["slope"])
    return answer(given, {"inequality": lambda: p.loss(x) <= c["two"] * p.k * p.distance() * norm2(x)})


if __name__ == "__main__":
    serve(judge)
