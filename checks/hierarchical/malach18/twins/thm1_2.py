#!/usr/bin/env python3
"""Patches of different classes are far apart with probability 1 - delta (Theorem 1, item 2)."""
from common import answer, le, value
from separation import LEVEL, PRINTED, THEOREM, around, every_law, serve


def apart(r, c, factor=1):
    """The conclusion and the probability that it speaks of."""
    bound = factor * value(r.distance(c))

    def conclusion():
        p = r.close(bound)
        return every_law(le(p[1], r.number("delta")), le(p[2], r.number("delta")))

    return {"apart": conclusion}, {"failure": lambda: around(r.close(bound))}


def judge(r, readings=(("pairs", "pairwise independent"), ("printed", "independent"))):
    reading = r.reading(*[name for name, _ in readings])
    c = r.constants({**PRINTED, **r.gap_constants, "gap.factor": 1})
    return answer(r.given(c, *LEVEL, dict(readings)[reading], *THEOREM), *apart(r, c, c["gap.factor"]))


if __name__ == "__main__":
    serve(judge)
