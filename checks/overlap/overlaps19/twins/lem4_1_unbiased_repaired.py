#!/usr/bin/env python3
"""The first part of Lemma 4.1 with balancing coefficients that fit each other."""
from common import serve
from shapes import unbiased


def judge(r):
    reading = r.reading("half", "sixteenth")
    c = r.constants({"front": 2, "half": "1/2", "balance": "1/8", "quarter": "1/4", "sixteenth": "1/16", "fit": "1/2"})
    return unbiased(r, c, "half", "balance") if reading == "half" else unbiased(r, c, "quarter", "sixteenth")


if __name__ == "__main__":
    serve(judge)
