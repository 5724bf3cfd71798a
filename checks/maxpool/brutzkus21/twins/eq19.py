#!/usr/bin/env python3
"""Negative inputs contribute nothing along o_1 (19): p_T(x_-) is a pattern other than o_1, or none."""
from common import all3, answer, serve
from phase import FACTORS, decided, negatives, proof_given


def judge(r):
    reading = r.reading("or none", "printed")
    c = r.constants({**FACTORS, "event": 3, "zero": 0})

    def everywhere(test):
        run = r.phase1
        return all3([decided(run.w(t, 0), x, test) for t in run.times for x in negatives(r.inputs)])

    return answer(
        proof_given(r, c),
        {
            "form": lambda: everywhere(lambda p: p != 1 and (p != 0 or reading == "or none")),
            "product": lambda: everywhere(lambda p: p == 0 or int(p == 1) == c["zero"]),
        },
    )


if __name__ == "__main__":
    serve(judge)
