#!/usr/bin/env python3
"""Lemma A.1: population loss against the distance of the parameters."""
from common import Pair, answer, norm2, serve, slope_within


def judge(r):
    reading, c = r.reading("RB2", "RB1", "RB1 step", "any slope"), r.constants({"two": 2, "slope": 1})
    law, b = r.law(), r.number("B")
    p = Pair(r, law.d)
    given = {
        "patches fit": lambda: p.fits,
        "symmetric": law.symmetric,
        "isotropic": law.isotropic,
        "bound positive": lambda: b > 0,
        "bounded": lambda: law.bounded(b if reading in ("RB2", "any slope") else b * b, squared=True),
    }
    if reading != "any slope":
        given["slope"] = lambda: slope_within(p.alpha, c["slope"])
    then = {}
    if reading != "RB1 step":
        then["inequality"] = lambda: law.mean(p.loss) <= c["two"] * p.k * b * p.distance()
    if reading != "RB1":
        then["second moment"] = lambda: law.mean(norm2) <= b
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
