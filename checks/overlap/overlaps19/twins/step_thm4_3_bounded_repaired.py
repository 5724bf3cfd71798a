#!/usr/bin/env python3
"""Section B.3: the losses are bounded once the norms of teacher and candidate enter."""
from common import Pair, answer, norm2, serve


def judge(r):
    r.reading("norms")
    c, law, b = r.constants({"two": 2}), r.law(), r.number("B")
    p = Pair(r, law.d)
    return answer(
        {
            "patches fit": lambda: p.fits,
            "bound positive": lambda: b > 0,
            "bounded": lambda: law.bounded(b * b, squared=True),
        },
        {
            "bounded losses": lambda: law.largest(p.loss)
            <= c["two"] * p.k * max(1, p.alpha**2) * b * b * (norm2(p.w) * norm2(p.a) + norm2(p.ws) * norm2(p.as_))
        },
    )


if __name__ == "__main__":
    serve(judge)
