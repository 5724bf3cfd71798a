#!/usr/bin/env python3
"""Non-degeneracy and starting loss of Theorem 2.1, as an existence claim."""
from common import q_between, serve
from thm2_1 import nondegenerate, starting_loss


def judge(r):
    reading = r.reading("pairs", "teacher")
    r.constants({})
    law, teacher, w = r.law("input", k=1, gaussian=True), r.vector("teacher"), r.vector("w")
    q = q_between(w, teacher)  # undefined for w = 0
    return {
        "given": {"student at an angle below pi": None if q is None else q > -1},
        "then": {
            "non-degeneracy": nondegenerate(law, teacher, reading == "pairs"),
            "starting loss": starting_loss(law, w, teacher, 1),
        },
    }


if __name__ == "__main__":
    serve(judge)
