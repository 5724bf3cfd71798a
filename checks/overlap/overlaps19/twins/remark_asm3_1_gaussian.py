#!/usr/bin/env python3
"""The standard Gaussian and Assumption 3.1: boundedness."""
from common import answer, serve


def judge(r):
    r.reading("member")
    r.constants({})
    d, b = r.integer("dimension"), r.number("B")
    # N(0, I_d), d >= 1, has a positive density everywhere, so the outside of every ball, an open set that is not empty,
    # has positive mass.
    return answer(
        {"dimension positive": lambda: d >= 1, "bound positive": lambda: b > 0},
        {"bounded": lambda: False if d >= 1 else None},
    )


if __name__ == "__main__":
    serve(judge)
