#!/usr/bin/env python3
"""Assumption 3.2: the formula, the words and the examples."""
from common import answer, serve


def judge(r):
    r.reading("integers")
    c = r.constants({"one": 1, "half": "1/2"})
    size, s = r.integer("filter"), r.integer("stride")
    formula = s >= size // 2 + c["one"]
    example = s >= size or (size == 3 and s == 2)  # no overlap; filter 3 with stride 2
    return answer(
        {"sizes positive": lambda: size >= 1 and s >= 1},
        {
            "words": lambda: formula == (s > c["half"] * size),
            "segment": lambda: formula == (2 * s - size >= 1),
            "examples": lambda: formula or not example,
        },
    )


if __name__ == "__main__":
    serve(judge)
