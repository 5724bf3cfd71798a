#!/usr/bin/env python3
"""Linear separability of the top level, with the other assumptions on it: a witness."""
from linear_common import LEVEL, answer, serve


def judge(r):
    r.reading("with A1, A4, A6")
    c = r.constants({"margin": 1})
    return answer(r.given(*LEVEL, "pairwise independent"), {"separates": lambda: r.separated(c["margin"])})


if __name__ == "__main__":
    serve(judge)
