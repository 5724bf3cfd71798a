#!/usr/bin/env python3
"""Expected test error of an ERM that is as bad as it can be on what its sample does not show."""
from capacity import sizes
from common import F, answer, serve
from unseen import masses, unseen


def judge(r):
    reading = r.reading("D", "worst law")
    m = r.integer("samples")

    def error():
        """The error from below and from above."""
        if reading == "D":
            return unseen(r.l, r.n, m), unseen(r.l, r.n, m)
        K = len(masses(r.l, r.n))  # each pair gives q (1 - q)^m, largest at q = 1/(m + 1)
        return (1 - F(1, K)) ** m, min(F(1), F(K, m + 1) * F(m, m + 1) ** m)

    def above(bar, strict):
        low, high = error()
        if low > bar or (low == bar and not strict):
            return True
        return False if high < bar or (high == bar and strict) else None

    then = {"exponential": lambda: above(F(1, 4), True), "bad": lambda: above(F(1, 2), False)}
    return answer(sizes(r, "samples positive", "half", "two positions"), then, stops=("sizes", "samples positive"))


if __name__ == "__main__":
    serve(judge)
