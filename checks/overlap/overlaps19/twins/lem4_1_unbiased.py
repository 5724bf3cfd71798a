#!/usr/bin/env python3
"""g and h are unbiased for the regularised linear loss (Lemma 4.1, first part)."""
from common import serve
from shapes import unbiased


def judge(r):
    r.reading("printed")
    c = r.constants({"front": 2, "quarter": "1/4", "fit": "1/2", "balance": "1/8"})
    return unbiased(r, c, "quarter", "balance")


if __name__ == "__main__":
    serve(judge)
