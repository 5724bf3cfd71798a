#!/usr/bin/env python3
"""Theorem 4.3 with an explicit number of samples:
the exact probability that a candidate of risk above eps is not ruled out."""
from common import F, answer, exp_le, serve, sum_law
from selection import Candidates


def judge(r):
    reading, c = r.reading("half", "double"), r.constants({"hoeffding": 2, "threshold": "1/2", "certainty": 1})
    law, eps, delta, n = r.law(), r.number("eps"), r.number("delta"), r.integer("samples")
    p = Candidates(r, law)

    def enough():
        if p.width() == 0:
            return True
        return exp_le(n * eps**2 / (c["hoeffding"] * p.width() ** 2), delta)

    def selected():
        if not 1 <= n <= 60:
            return None
        bad = [i for i, risk in enumerate(p.risks()) if risk > eps]
        if len(bad) != 1:
            return F(len(bad), 2) <= c["certainty"] * delta  # probability 1 or 0
        sums = sum_law(p.difference(bad[0]), n)  # loss of the bad one minus loss of the other
        return None if sums is None else sum((m for v, m in sums.items() if v <= 0), F(0)) <= c["certainty"] * delta

    return answer(
        {
            "patches fit": lambda: p.fits,
            "samples in range": lambda: 1 <= n <= 60,
            "eps positive": lambda: eps > 0,
            "delta in range": lambda: 0 < delta < 1,
            "one is good": lambda: min(p.risks()) < (c["threshold"] if reading == "half" else 2) * eps,
            "enough samples": enough,
        },
        {"selected": selected},
    )


if __name__ == "__main__":
    serve(judge)
