#!/usr/bin/env python3
"""Proof of Lemma 4.2: the difference of outputs split at (w*, a)."""
from common import Pair, answer, serve


def judge(r):
    r.reading("printed")
    c, x = r.constants({"two": 2}), r.vector("x")
    p = Pair(r, len(x))

    def inequality():
        top, middle, low = p.teacher(x), p.mixed(x), p.student(x)
        return (top - low) ** 2 <= c["two"] * ((top - middle) ** 2 + (middle - low) ** 2)

    return answer({"patches fit": lambda: p.fits}, {"inequality": inequality})


if __name__ == "__main__":
    serve(judge)
