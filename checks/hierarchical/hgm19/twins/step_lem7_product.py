#!/usr/bin/env python3
"""Proof of Lemma 7: the product of the two probabilities."""
from recovery_hgm import answer, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"two": 2, "four": 4})
    d, i, delta = r.integer("depth"), r.integer("level"), r.number("delta")

    def inequality():
        x = delta / (2 * d)
        left = (1 - c["two"] * (d - i - 1) * x) * (1 - c["two"] * x)
        return left == 1 - c["two"] * (d - i) * x + c["four"] * (d - i - 1) * x * x

    return answer({"level": lambda: 1 <= i < d, "confidence": lambda: delta > 0}, {"inequality": inequality}, stop=None)


if __name__ == "__main__":
    serve(judge)
