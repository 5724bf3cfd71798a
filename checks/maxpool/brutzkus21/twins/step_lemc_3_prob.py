#!/usr/bin/env python3
"""How likely the event (14) on the labels of S_1 fails."""
from common import answer, serve
from counts import F, exp, one_at_most


def judge(r):
    reading = r.reading("used", "printed")
    c = r.constants({"three": 3, "factor": 4, "rate": 36})
    m = r.integer("samples")
    half = (m + 1) // 2
    share = 1 / c["three"] if reading == "used" else half / c["three"]

    def probability():
        return one_at_most(half, F(1, 2), share * half, half - share * half, c["factor"] * exp(-m / c["rate"]))

    return answer({"samples": lambda: m >= 1}, {"probability": probability}, stops=("samples",))


if __name__ == "__main__":
    serve(judge)
