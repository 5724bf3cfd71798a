#!/usr/bin/env python3
"""Positive inputs contribute nothing along other patterns (21): p_T(x_+) . o_j = 0 for j other than 1."""
from common import all3, answer, serve
from phase import FACTORS, decided, positives, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3, "zero": 0})

    def test(p):
        return all(int(p == j) == c["zero"] for j in range(2, r.d + 1))

    def product():
        run = r.phase1
        return all3([decided(run.w(t, 0), x, test) for t in run.times for x in positives(r.inputs)])

    return answer(proof_given(r, c), {"product": product})


if __name__ == "__main__":
    serve(judge)
