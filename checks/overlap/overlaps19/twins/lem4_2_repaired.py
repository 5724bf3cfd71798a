#!/usr/bin/env python3
"""Lemma 4.2 for every slope: with the factor max(1, alpha^2)."""
from common import Pair, answer, norm2, serve


def judge(r):
    r.reading("any slope")
    c, x = r.constants({"two": 2}), r.vector("x")
    p = Pair(r, len(x))
    return answer(
        {"patches fit": lambda: p.fits},
        {"inequality": lambda: p.loss(x) <= c["two"] * p.k * p.distance() * norm2(x) * max(1, p.alpha**2)},
    )


if __name__ == "__main__":
    serve(judge)
