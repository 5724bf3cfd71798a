#!/usr/bin/env python3
"""The limit of the test error (Theorem 5.1, second part)."""
from common import answer
from second_phase import EVENT, PRINTED, START, serve, step_names


def judge(r):
    reading = r.reading("positive step", "real step")
    c = r.constants({**PRINTED, "order": "61/100"})
    given = r.wanted(c, *START, *step_names(reading), *EVENT, "sample size", "confidence")
    return answer(given, {"error": lambda: r.error_small(c["order"])})


if __name__ == "__main__":
    serve(judge)
