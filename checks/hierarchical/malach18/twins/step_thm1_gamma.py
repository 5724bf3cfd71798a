#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations, written with gamma."""
from common import answer
from separation import LEVEL, serve
from step_thm1_t import chain


def judge(r):
    reading = r.reading("not strict", "three pixels", "strict")
    c = r.constants({"two": 2, "two.steps": 2, "share": "23/100", "pixels": 3, **r.gap_constants})
    gamma, s = r.number("gamma"), r.integer("patch")
    given = r.given(c, *LEVEL, "pairwise independent", "training", "gap", "iterations")
    given["scale"] = lambda: gamma > 0 and r.sigma > 0 and r.sigma**2 * s == gamma**2
    given["iterations"] = lambda: r.after([(c["two.steps"] * gamma * r.variants, s)])
    if reading == "three pixels":
        given["three pixels"] = lambda: s >= c["pixels"]
    return answer(given, chain(r, c, reading == "strict"))


if __name__ == "__main__":
    serve(judge)
