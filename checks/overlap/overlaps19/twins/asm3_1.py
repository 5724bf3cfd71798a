#!/usr/bin/env python3
"""Assumption 3.1: symmetric, isotropic, bounded."""
from common import answer, serve


def judge(r):
    reading, c = r.reading("RB2", "RB1"), r.constants({"bound": 1})
    law, b = r.law(), r.number("B")
    return answer(
        {"bound positive": lambda: b > 0},
        {
            "symmetric": law.symmetric,
            "isotropic": law.isotropic,
            "bounded": lambda: law.bounded(c["bound"] * b, squared=reading == "RB2"),
        },
    )


if __name__ == "__main__":
    serve(judge)
