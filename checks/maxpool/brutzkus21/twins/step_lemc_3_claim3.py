#!/usr/bin/env python3
"""Claim 3 at the next step: (20), (23) and the bound on r give the selection of o_1 in every positive input."""
from common import all3, answer, interval, selects, serve
from phase import positives


def judge(r):
    r.reading("state")
    c = r.constants({"radius.factor": 200, "ninth": "1/9"})
    eta, radius, time = r.number("step"), r.number("radius"), r.integer("time")

    def w():
        return r.blocks("filter", r.d, 1)[0]

    given = {
        **r.given("sizes", "inputs of D", "radius bound", radius=c["radius.factor"]),
        "time": lambda: time >= 0,
        "radius positive": lambda: radius > 0,
        "growth": lambda: w()[0] >= (time + 1) * eta * c["ninth"],
        "others": lambda: all(w()[j - 1] <= radius for j in range(2, r.d + 1)),
    }
    then = {
        "radius": lambda: radius < eta * (time + 1) * c["ninth"],
        "selects o_1": lambda: all3([selects([interval(v) for v in w()], 1, x) for x in positives(r.inputs)]),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
