#!/usr/bin/env python3
"""The bound on the norm of the representation (Section E)."""
from common import all3, answer, le
from part3 import START, serve
from separator import size2


def judge(r):
    r.reading("printed")
    c = r.constants({"four": 4, "step.factor": 4, "radius.factor": 200})
    given = r.assumptions(c, *START)

    def norm():
        bound = c["four"] * r.k * r.eta_t() ** 2
        return all3(le(size2(r.copies, r.z(x)), bound) for x in r.all_inputs)

    return answer(given, {"norm": norm})


if __name__ == "__main__":
    serve(judge)
