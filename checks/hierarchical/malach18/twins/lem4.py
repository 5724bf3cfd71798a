#!/usr/bin/env python3
"""The signs of w . v_c1 and w . v_c2 differ with probability angle/pi (Lemma 4)."""
from common import answer, eq
from separation import LEVEL, serve


def judge(r, readings=("different",)):
    """The line across w in the plane of the vectors has a uniform direction: it parts them with chance angle/pi."""
    same = r.reading(*readings) == "same"
    c = r.constants({"share": 1})

    def probability():
        excess = 1 - r.angle * (1 + c["share"]) if same else r.angle * (1 - c["share"])
        return eq(excess, 0)

    return answer(r.given(c, *LEVEL, "nonzero"), {"probability": probability})


if __name__ == "__main__":
    serve(judge)
