#!/usr/bin/env python3
"""Whether the numbers of lucky filters of a start lie between k/(4d) and k/d (definition (6) and (7))."""
from common import I, answer, lucky, serve


def judge(r):
    r.reading("jointly")
    printed = {"four": 4, "upper": 1, "step.factor": 4, "radius.factor": 200, "channels.factor": 8}
    c = r.constants(printed)
    names = ["sizes", "on the sphere", "signs", "steps positive", "step bound", "radius bound", "channels"]
    given = r.given(*names, step=c["step.factor"], radius=c["radius.factor"], channels=c["channels.factor"])

    def count(sign):
        groups = zip(r.starts(), r.signs, r.copies)
        return sum(n for w, a, n in groups if lucky([I(x) for x in w], a, r.l, sign))

    def within(sign):
        return r.k / (c["four"] * r.d) <= count(sign) <= c["upper"] * r.k / r.d

    then = {"positive": lambda: within(1), "negative": lambda: within(-1)}
    return answer(given, then, {"positive": lambda: I(count(1)), "negative": lambda: I(count(-1))})


if __name__ == "__main__":
    serve(judge)
