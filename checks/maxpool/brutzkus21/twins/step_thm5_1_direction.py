#!/usr/bin/env python3
"""Whether phase 2 converges in direction to the hard-margin solution (Section E, (24))."""
from common import answer, label, lt
from second_phase import FIRST, START, serve, step_names, zero
from separator import inner


def judge(r):
    reading = r.reading("positive step", "real step")
    c = r.constants({**FIRST, "second.factor": 8, "soudry": 8})
    given = r.wanted(c, *START, *step_names(reading), "second inputs of D", "separable")

    def direction():
        if r.eta2 > 0:
            return lt(r.eta2 * r.frobenius(r.second) / len(r.second), c["soudry"])
        idle = any(all(zero(r.z(x)[g]) for x in r.second) for g in range(len(r.copies)))
        wrong = any((label(x) * inner(r.copies, r.signs, r.z(x))).hi <= 0 for x in r.second)
        return False if r.eta2 < 0 or idle or wrong else None

    return answer(given, {"direction": direction})


if __name__ == "__main__":
    serve(judge)
