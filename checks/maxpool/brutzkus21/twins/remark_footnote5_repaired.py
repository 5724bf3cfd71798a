#!/usr/bin/env python3
"""Whether the counts leave [k/(4l), k/l] with a chance of at most 4 e^(-k/(8 l^2)) (repair of footnote 5)."""
from counts import either_at_most, exp, serve


def judge(r):
    reading = r.reading("patterns")
    c = r.constants({"factor": 4, "eight": 8, "four": 4, "upper": 1})
    given = r.given(reading, **{"channels positive": lambda: r.k >= 1})

    def confident():
        bound = c["factor"] * exp(-r.k / (c["eight"] * r.l**2))
        return either_at_most(r.k, r.p, *r.window(r.l, c), bound)

    return r.answer(given, {"confident": confident})


if __name__ == "__main__":
    serve(judge)
