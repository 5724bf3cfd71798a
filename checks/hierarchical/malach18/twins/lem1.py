#!/usr/bin/env python3
"""Lemma 1: with probability at least 1 - kappa delta' the codes of level kappa are an orthonormal map of patches."""
from recovery_common import Run, all3, answer, le, lt, run_given, serve, size_given, sound

READINGS = ("pairs", "as a set", "any clustering", "strict", "model map", "printed")
CONSTANTS = {"two.width": 2, "share": "23/100", "two.steps": 2, "half": "1/2", "four": 4, "one.cluster": 1}


def judge(r):
    reading = r.reading(*READINGS)
    c = r.constants({**CONSTANTS, "one": 1})
    kind = "independent" if reading == "printed" else "pairwise independent"
    run = Run(r, reading == "any clustering", c["one.cluster"])

    def level_holds(level, budget):
        if level == r.depth and not run.observed_merge():
            return True
        if level < r.depth and not run.observed_merge():
            if le(sum((run.fails(x) for x in range(level, r.depth)), run.gamma * 0), budget):
                return True
        for codes, chance in run.bad_events(level):
            if reading != "as a set" and lt(budget, chance):
                return False
        return None

    def revealed():
        if not sound(r) or (reading == "model map" and r.depth > 1):
            return None
        share = r.number("delta") / (r.depth + c["one"])
        return all3(level_holds(level, level * share) for level in range(1, r.depth + 1))

    given = {
        **r.given_hierarchy(),
        kind: lambda: independence(r, kind),
        **run_given(r, c, reading != "strict"),
        **size_given(r, c),
    }
    return answer(given, {"revealed": revealed}, stop=None)


def independence(r, kind):
    from model_common import independent

    return all(independent(means) for means in r.level_means) if kind == "independent" else r.pairwise_independent()


if __name__ == "__main__":
    serve(judge)
