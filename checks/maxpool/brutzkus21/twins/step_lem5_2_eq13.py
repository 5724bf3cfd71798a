#!/usr/bin/env python3
"""Hoeffding's bound (13) for the number of lucky positive filters."""
from counts import I, exp, one_at_most, printed_chance, serve


def judge(r, repaired=False):
    reading = r.reading("patterns") if repaired else r.reading("printed", "all patterns")
    c = r.constants({"front": 2, "two": 2, "four": 4, "rate": 1, "channels.factor": 8})
    given = r.given(reading, channels=lambda: r.k > c["channels.factor"] * r.d**3)
    s = r.l if repaired else r.d

    def exponent():
        return c["two"] * r.k / (c["four"] * s) ** 2

    def hoeffding():
        away = 1 / (c["four"] * s)
        low, high = r.k * (printed_chance(s) - away), r.k * (printed_chance(s) + away)
        return one_at_most(r.k, r.p, low, high, c["front"] * exp(-exponent()))

    then = {"Hoeffding": hoeffding, "exponents": lambda: exponent() >= c["rate"] * r.d}
    return r.answer(given, then, {"exponent": lambda: I(exponent())})


if __name__ == "__main__":
    serve(judge)
