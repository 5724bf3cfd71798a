#!/usr/bin/env python3
"""The appearances of a patch of level 1 on level 2: their size and their number."""
from itertools import product

from model_common import answer, serve


def judge(r):
    reading = r.reading("d at least 2", "any d")
    c = r.constants({"least": 1})
    if r.depth < 2:
        raise ValueError("depth below 2")
    given = r.given_hierarchy()
    if reading == "d at least 2":
        given["variants"] = lambda: r.d >= 2
    shown = r.patches[0][0][0]
    choices = product(*[r.patches[1][number - 1] for number in shown])
    appearances = {tuple(a for patch in choice for a in patch) for choice in choices}
    then = {
        "pixels": lambda: all(len(a) == r.s**2 for a in appearances),
        "several": lambda: len(appearances) > c["least"],
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
