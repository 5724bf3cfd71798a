#!/usr/bin/env python3
"""Whether both bounds of (7), the window at d, fail with a chance of at most C e^(-c k) (footnote 5)."""
from counts import either_at_most, exp, serve


def judge(r):
    reading = r.reading("by dimension", "absolute")
    c = r.constants({"four": 4, "upper": 1, "channels.factor": 8})
    front, rate = r.number("front"), r.number("rate")
    more = {
        "channels": lambda: r.k > c["channels.factor"] * r.d**3,
        "constants positive": lambda: front > 0 and rate > 0,
    }
    given = r.given(reading, **more)
    then = {"confident": lambda: either_at_most(r.k, r.p, *r.window(r.d, c), front * exp(-rate * r.k))}
    return r.answer(given, then)


if __name__ == "__main__":
    serve(judge)
