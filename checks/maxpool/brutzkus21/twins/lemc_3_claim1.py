#!/usr/bin/env python3
"""Claim 1 in the proof of Lemma C.3: o_1 . w_i^(t) >= t eta_1 / 9 for a lucky filter on the event (14)."""
from common import all3, answer, ge, serve
from phase import FACTORS, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3, "ninth": "1/9"})

    def growth():
        run, eta = r.phase1, r.number("step")
        return all3([ge(run.w(t, 0)[0], t * eta * c["ninth"]) for t in run.times])

    return answer(proof_given(r, c), {"growth": growth})


if __name__ == "__main__":
    serve(judge)
