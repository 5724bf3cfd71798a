#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations, with more iterations."""
from common import answer
from separation import LEVEL, serve
from step_thm1_t import chain


def judge(r):
    r.reading("not strict")
    c = r.constants({"two": 2, "two.steps": 2, "more": 2, **r.gap_constants})
    given = r.given(c, *LEVEL, "pairwise independent", "training", "gap", "iterations")
    given["iterations"] = lambda: r.after([*r.needed(c), (c["more"] * r.sigma * r.variants, 1)])
    return answer(given, chain(r, c, False))


if __name__ == "__main__":
    serve(judge)
