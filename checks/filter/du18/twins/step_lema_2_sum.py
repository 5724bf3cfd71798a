#!/usr/bin/env python3
"""Sum of the squared differences: sum (1-x)^(-2 tau) <= t (1-x)^(-2t) <= T (1 + 2 x T)."""
from common import serve


def judge(r):
    reading = r.reading("chain", "end to end")
    c = r.constants({"drift": 2})
    x, t, T = r.number("x"), r.integer("t"), r.integer("horizon")
    given = {"x in range": 0 < x < 1, "t in range": 1 <= t <= T <= 64}
    then = dict.fromkeys(["first inequality", "second inequality"] if reading == "chain" else ["sum"])
    if all(given.values()):
        total, bound = sum((1 - x) ** (-2 * tau) for tau in range(1, t + 1)), T * (1 + c["drift"] * x * T)
        middle = t * (1 - x) ** (-2 * t)
        if reading == "chain":
            then["first inequality"], then["second inequality"] = total <= middle, middle <= bound
        else:
            then["sum"] = total <= bound
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
