#!/usr/bin/env python3
"""Patches of one class stay closer than sigma (Theorem 1, item 1)."""
from common import above, all3, answer
from separation import LEVEL, PRINTED, RUN, THEOREM, serve


def judge(r, readings=(("pairs", "pairwise independent"), ("printed", "independent"))):
    reading = r.reading(*[name for name, _ in readings])
    c = r.constants({**PRINTED, **r.gap_constants, "radius.factor": 2, "one": 1})
    given = r.given(c, *LEVEL, dict(readings)[reading], *RUN, *THEOREM, reading=reading)

    def near():
        return all3(above([(c["one"] * r.sigma, 1)], [(1, r.apart2(a, b))]) for a, b in r.within)

    return answer(given, {"near": near})


if __name__ == "__main__":
    serve(judge)
