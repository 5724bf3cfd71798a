#!/usr/bin/env python3
"""g and h are unbiased for the regularised linear loss (Lemma 4.1, first part)."""
from common import serve
from shapes import unbiased


def judge(r):
    r.reading("printed")
    return unbiased(r, ("quarter", "1/4"), ("balance", "1/8"))


if __name__ == "__main__":
    serve(judge)
