#!/usr/bin/env python3
"""Zero training loss on S_2 or on all of S, and the test error (Theorem 5.1 as announced)."""
from common import all3, answer, label
from second_phase import EVENT, PRINTED, START, serve, step_names


def judge(r):
    reading = r.reading("second half", "whole sample")
    c = r.constants({**PRINTED, "order": "61/100"})
    more = {"second half": lambda: len(r.second) <= r.m2}
    wanted = [*START, *step_names(reading), *EVENT, "second inputs of D", "sample size", "confidence", "second half"]
    given = r.wanted(c, *wanted, **more)

    def fits(x):
        """y a-hat . z(x) > 0"""
        best = r.best(r.second)
        if r.unseen(x, r.second):
            return False
        if not best.separable:
            return None
        value = label(x) * best.value(r.z(x))
        return True if value.lo > 0 else False if value.hi < 0 else None

    def loss():
        return all3([r.loss_vanishes(r.second)] + [fits(x) for x in (r.inputs if reading == "whole sample" else [])])

    return answer(given, {"loss": loss, "error": lambda: r.error_small(c["order"])})


if __name__ == "__main__":
    serve(judge)
