#!/usr/bin/env python3
"""The first part of Lemma 4.1 with balancing coefficients that fit each other."""
from common import serve
from shapes import unbiased


def judge(r):
    if r.reading("half", "sixteenth") == "half":
        return unbiased(r, ("half", "1/2"), ("balance", "1/8"))
    return unbiased(r, ("quarter", "1/4"), ("sixteenth", "1/16"))


if __name__ == "__main__":
    serve(judge)
