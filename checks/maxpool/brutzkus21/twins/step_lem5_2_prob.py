#!/usr/bin/env python3
"""The chances that a filter is a positive detector and that it is lucky (Section B)."""
from counts import F, I, detector_chance, serve


def judge(r, repaired=False):
    reading = r.reading("patterns") if repaired else r.reading("printed", "all patterns")
    c = r.constants({"one": 1, "half": "1/2"})
    given = r.given(reading)
    s = r.l if repaired else r.d

    def orthant():
        """True chance that the products with all of the l - 1 patterns are at most 0."""
        return F(1, 2 ** (r.l - 1))

    def detector():
        return detector_chance(r.l)

    def printed():
        return (1 - F(1, 2 ** (s - 1))) / (s - c["one"])

    then = {
        "orthant": lambda: orthant() == F(1, 2 ** (s - 1)),
        "conditional": lambda: detector() == (1 - orthant()) / (s - c["one"]),
        "detector": lambda: detector() == printed(),
        "lucky": lambda: detector() / 2 == c["half"] * printed(),
    }
    quantities = {
        "detector": lambda: I(detector()),
        "lucky": lambda: I(detector() / 2),
        "each": lambda: I(1 / (s - c["one"])),
    }
    return r.answer(given, then, quantities)


if __name__ == "__main__":
    serve(judge)
