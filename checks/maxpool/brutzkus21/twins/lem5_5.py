#!/usr/bin/env python3
"""Lemma 5.5: every product of a filter with a pattern of an input of D is at most 2 eta_1 t."""
from common import all3, answer, le, serve
from phase import FACTORS, scaled_given, scaled_run


def judge(r):
    reading = r.reading("positions", "printed")
    c = r.constants({"two": 2, **FACTORS})

    def bound():
        if reading == "printed" and r.n < r.d:
            return None  # x[j] does not exist for all j = 1, ..., d
        run, eta = scaled_run(r), r.number("step")
        patterns = range(1, (r.l if r.n >= 2 else 2) + 1)
        return all3(
            [le(run.w(t, i)[j - 1], c["two"] * eta * t) for t in run.times[1:] for i in run.groups for j in patterns]
        )

    return answer(scaled_given(r, c), {"bound": bound})


if __name__ == "__main__":
    serve(judge)
