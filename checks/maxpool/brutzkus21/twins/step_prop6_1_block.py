#!/usr/bin/env python3
"""A vector with squared norm below n has a block with squared norm below 1."""
from common import answer, norm2, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"total": 1, "block": 1})

    def blocks():
        return [norm2(b) for b in r.blocks("w", r.d, r.n)]

    given = {"sizes": lambda: r.n >= 1 and r.d >= 1, "short": lambda: sum(blocks()) < c["total"] * r.n}
    return answer(given, {"a block": lambda: min(blocks()) < c["block"]})


if __name__ == "__main__":
    serve(judge)
