#!/usr/bin/env python3
"""Whether the lower bounds of (7) fail with a chance of at most 2 e^(-k/(16 d)) (footnote 5)."""
from counts import either_at_most, exp, serve


def judge(r):
    reading = r.reading("lower bounds")
    c = r.constants({"factor": 2, "sixteen": 16, "four": 4, "channels.factor": 8})
    given = r.given(reading, channels=lambda: r.k > c["channels.factor"] * r.d**3)

    def confident():
        bound = c["factor"] * exp(-r.k / (c["sixteen"] * r.d))
        return either_at_most(r.k, r.p, r.k / (c["four"] * r.d), None, bound)

    return r.answer(given, {"confident": confident})


if __name__ == "__main__":
    serve(judge)
