#!/usr/bin/env python3
"""A law that meets Assumption 3.1 and is not Gaussian: its fourth moment differs from that of N(0, 1)."""
from common import answer, serve


def judge(r):
    r.reading("not Gaussian")
    r.constants({})
    law, b = r.law(), r.number("B")
    return answer(
        {"bound positive": lambda: b > 0},
        {
            "symmetric": law.symmetric,
            "isotropic": law.isotropic,
            "bounded": lambda: law.bounded(b * b, squared=True),
            "not normal": lambda: law.mean(lambda x: x[0] ** 4) != 3,
        },
    )


if __name__ == "__main__":
    serve(judge)
