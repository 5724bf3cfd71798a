#!/usr/bin/env python3
"""Theorem 5.1 for one start and one S_1: the loss for every S_2, the test error, and the chance of the event."""
from common import F, Working, answer, le
from counts import detector_chance, exp, outside
from second_phase import EVENT, PRINTED, START, serve, step_names


def judge(r):
    reading = r.reading("positive step", "real step")
    own = {"order": "61/100", "init.factor": 4, "sample.factor": 4, "sample.rate": 36}
    c = r.constants({**PRINTED, **own})
    given = r.wanted(c, *START, *step_names(reading), *EVENT, "sample size", "confidence")

    def probability():
        left = 1 - c["init.factor"] * exp(-F(r.d)) - c["sample.factor"] * exp(-r.integer("samples") / c["sample.rate"])
        if left.hi <= 0:
            return True
        few_lucky = outside(r.k, detector_chance(r.l) / 2, F(r.k, 4 * r.d), None, Working.digits)
        few_labels = outside(r.m1, F(1, 2), F(r.m1, 3), None, Working.digits)
        return le(left, (1 - 2 * few_lucky) * (1 - 2 * few_labels))

    then = {
        "loss": lambda: r.loss_vanishes(r.all_inputs, every=True),
        "error": lambda: r.error_small(c["order"]),
        "probability": probability,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
