#!/usr/bin/env python3
"""The product of the squared norms of hard-margin solution and representation (Section E)."""
from common import answer, le
from part3 import BOUNDS, EVENT, HALF, PRINTED, START, serve


def judge(r):
    r.reading("constant of the proof")
    c = r.constants({"factor": 51200, **PRINTED, **BOUNDS})
    given = r.assumptions(c, *START, *EVENT, *HALF)

    def product():
        best = r.separator(r.second)
        return le(best.norm2() * r.largest_size2(), c["factor"] * r.d) if best.separable else best.separable

    return answer(given, {"product": product})


if __name__ == "__main__":
    serve(judge)
