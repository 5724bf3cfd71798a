#!/usr/bin/env python3
"""Claim 3 in the proof of Lemma C.3: a lucky filter always selects o_1 in positive inputs, on the event (14)."""
from common import all3, answer, selects, serve
from phase import FACTORS, positives, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3})

    def selection():
        run = r.phase1
        return all3([selects(run.w(t, 0), 1, x) for t in run.times for x in positives(r.inputs)])

    return answer(proof_given(r, c), {"selects o_1": selection})


if __name__ == "__main__":
    serve(judge)
