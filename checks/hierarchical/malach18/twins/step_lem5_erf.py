#!/usr/bin/env python3
"""How likely it is that w . v is at most half a standard deviation (proof of Lemma 5)."""
from common import F, Undefined, answer, dot
from separation import serve


def judge(r):
    reading = r.reading("half", "display")
    c = r.constants({"half": "1/2", "eight": 8, "one": 1})
    v = r.vector("mean")

    def variance():
        """That of the sum of independent w_j v_j is the sum of v_j^2 times the variance of w_j."""
        return sum((c["one"] * x * x for x in v), F(0)) == dot(v, v)

    def probability():
        """It is erf(h/sqrt(2 one)), 0 for h < 0; erf takes every value once."""
        if c["eight"] <= 0 or c["one"] <= 0:
            raise Undefined
        h = F(1) if reading == "display" else c["half"]
        return h > 0 and h * h / (2 * c["one"]) == 1 / c["eight"]

    return answer({"nonzero": lambda: any(v)}, {"variance": variance, "probability": probability})


if __name__ == "__main__":
    serve(judge)
