#!/usr/bin/env python3
"""Theorem 5.1 for one start and one S_1: the loss for every S_2, the test error, and the chance of the event."""
from common import answer, le
from second_phase import EVENT, PRINTED, START, TOTAL, serve, step_names


def judge(r):
    reading = r.reading("positive step", "real step")
    c = r.constants({**PRINTED, **TOTAL, "order": "61/100"})
    given = r.wanted(c, *START, *step_names(reading), *EVENT, "sample size", "confidence")

    def probability():
        left = r.promised(c)
        return True if left.hi <= 0 else le(left, r.event_chance(c))

    then = {
        "loss": lambda: r.loss_vanishes(r.all_inputs, every=True),
        "error": lambda: r.error_small(c["order"]),
        "probability": probability,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
