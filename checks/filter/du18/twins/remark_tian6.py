#!/usr/bin/env python3
"""Theorem 2.1 covers normal input started near the teacher (Section 2, after Theorem 2.1)."""
from common import dot, minus, q_between, serve
from thm2_1 import starting_loss


def judge(r):
    r.reading("near the teacher")
    c = r.constants({"reach": 1, "loss": 1})
    law, w, teacher = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher")
    if not law.gaussian:
        raise ValueError("the law must be gaussian")
    d, q = minus(w, teacher), q_between(w, teacher)
    given = {"initialisation": dot(d, d) < c["reach"] ** 2 * dot(teacher, teacher), "student nonzero": any(w)}
    # The joint region is a wedge with interior unless the two vectors are opposite.
    return {
        "given": given,
        "then": {
            "non-degeneracy": None if q is None else q > -1,
            "starting loss": starting_loss(law, w, teacher, c["loss"]),
        },
    }


if __name__ == "__main__":
    serve(judge)
