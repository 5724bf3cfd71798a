#!/usr/bin/env python3
"""Near-zero loss without exact recovery, for patches near a subspace (Section 4 and Figure 5, surrogate)."""
from common import dot, loss, minus, serve


def judge(r):
    r.reading("surrogate")
    c = r.constants({"half": "1/2"})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    offset, ratio = r.number("offset"), r.number("ratio")
    d = minus(w, teacher)
    limit = offset * dot(d, d)
    mixed = [ratio * a + (1 - ratio) * b for a, b in zip(w, teacher)]
    given = {
        "near the subspace": all(dot(d, z) ** 2 <= limit for z in law.patches()),
        "another filter": w != teacher,
        "ratio": 0 <= ratio <= 1,
    }
    return {
        "given": given,
        "then": {
            "loss": loss(law, w, teacher) <= c["half"] * limit,
            "interpolation": loss(law, mixed, teacher) <= c["half"] * ratio**2 * limit,
        },
    }


if __name__ == "__main__":
    serve(judge)
