#!/usr/bin/env python3
"""The limit of the second loss (Theorem 5.1, first part)."""
from common import answer
from second_phase import EVENT, PRINTED, START, serve, step_names


def judge(r):
    reading = r.reading("positive step", "real step")
    c = r.constants(PRINTED)
    given = r.wanted(c, *START, *step_names(reading), *EVENT, "second inputs of D", "second half")
    return answer(given, {"loss": lambda: r.loss_vanishes(r.second)})


if __name__ == "__main__":
    serve(judge)
