#!/usr/bin/env python3
"""Proof of Lemma 5.5: from the norm bound eta_1 (t + 1) to products of at most 2 eta_1 t."""
from common import answer, norm2, serve


def judge(r):
    reading = r.reading("positions", "printed")
    c = r.constants({"two": 2, "first": 1})
    eta, t = r.number("step"), r.integer("time")

    def w():
        return r.blocks("filter", r.d, 1)[0]

    def bound():
        if reading == "printed" and r.n < r.d:
            return None  # x[j] does not exist for all j = 1, ..., d
        return all(w()[p - 1] <= c["two"] * eta * t for x in r.inputs for p in x)

    given = {
        **r.given("sizes", "inputs of D", "step positive"),
        "time": lambda: t >= c["first"],
        "norm": lambda: norm2(w()) <= (eta * (t + 1)) ** 2,
    }
    return answer(given, {"time doubled": lambda: eta * (t + 1) <= c["two"] * eta * t, "bound": bound})


if __name__ == "__main__":
    serve(judge)
