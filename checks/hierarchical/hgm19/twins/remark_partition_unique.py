#!/usr/bin/env python3
"""Two models with pairwise independent mean images and the same law over the same patches have the same classes."""
from remark_partition import Model, answer, assumptions, serve


def judge(r):
    r.reading("two levels")
    r.constants({})
    first, other = Model(r, ""), Model(r, "other_")
    given = {
        **assumptions(first, other),
        "same law": lambda: first.shown == other.shown,
        "pairwise independent": first.independent,
        "other pairwise independent": other.independent,
    }
    return answer(given, {"same classes": lambda: first.partition() == other.partition()})


if __name__ == "__main__":
    serve(judge)
