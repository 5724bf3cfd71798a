#!/usr/bin/env python3
"""Positive inputs contribute one along o_1 (18): p_T(x_+) . o_1 = 1 for a lucky filter on the event (14)."""
from common import all3, answer, serve
from phase import FACTORS, decided, positives, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3, "one": 1})

    def product():
        run = r.phase1
        return all3(
            [decided(run.w(t, 0), x, lambda p: int(p == 1) == c["one"]) for t in run.times for x in positives(r.inputs)]
        )

    return answer(proof_given(r, c), {"product": product})


if __name__ == "__main__":
    serve(judge)
