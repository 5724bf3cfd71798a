#!/usr/bin/env python3
"""Claim 2 in the proof of Lemma C.3: o_j . w_i^(t) <= r for a lucky filter and j other than 1, on the event (14)."""
from common import all3, answer, le, serve
from phase import FACTORS, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3, "share": 1})

    def below():
        run, bound = r.phase1, c["share"] * r.number("radius")
        return all3([le(run.w(t, 0)[j - 1], bound) for t in run.times for j in range(2, r.d + 1)])

    return answer(proof_given(r, c), {"below r": below})


if __name__ == "__main__":
    serve(judge)
