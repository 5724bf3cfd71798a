#!/usr/bin/env python3
"""Theorem 2: with probability 1 - delta Algorithm 1 returns a hypothesis of an error below epsilon."""
from lem1 import CONSTANTS, independence
from recovery_common import I, Run, answer, le, least_error, lt, run_given, serve, size_given, sound


def learning_given(r, c):
    """accuracy, learnable"""
    best = least_error(r, 0, {(x,): x for x in range(1, r.counts[0] + 1)})
    eps, cls = r.number("epsilon"), r.number("cls_error")
    return {"accuracy": lambda: 0 < eps < 1 / c["four"], "learnable": lambda: best <= cls < eps}


def judge(r):
    reading = r.reading("pairs", "any clustering", "strict", "printed")
    c = r.constants(CONSTANTS)
    kind = "independent" if reading == "printed" else "pairwise independent"
    run, delta, eps = Run(r, reading == "any clustering", c["one.cluster"]), r.number("delta"), r.number("epsilon")
    learning = learning_given(r, c)

    def accurate():
        if not sound(r) or not learning["learnable"]():
            return None
        if not run.observed_merge():
            if le(sum((run.fails(level) for level in range(r.depth)), I(0)), delta):
                return True
        for level in range(r.depth + 1):
            for codes, chance in run.bad_events(level):
                if not lt(delta, chance):
                    continue
                try:
                    if least_error(r, level, codes) >= eps:
                        return False
                except ZeroDivisionError:
                    continue
        return None

    given = {
        **r.given_hierarchy(),
        kind: lambda: independence(r, kind),
        **run_given(r, c, reading != "strict"),
        **learning,
        **size_given(r, c),
    }
    return answer(given, {"accurate": accurate}, stop=None)


if __name__ == "__main__":
    serve(judge)
