#!/usr/bin/env python3
"""Lemma A.1 without a bound of the input: with identity covariance and max(1, alpha^2)."""
from common import Pair, answer, serve


def judge(r):
    r.reading("any slope")
    c, law = r.constants({"two": 2}), r.law()
    p = Pair(r, law.d)
    return answer(
        {"patches fit": lambda: p.fits, "symmetric": law.symmetric, "isotropic": law.isotropic},
        {"inequality": lambda: law.mean(p.loss) <= c["two"] * p.k * max(1, p.alpha**2) * p.distance()},
    )


if __name__ == "__main__":
    serve(judge)
