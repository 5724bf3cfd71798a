#!/usr/bin/env python3
"""Symmetry and the union bound at the end of the proof of Lemma 5.2."""
from counts import I, detector_chance, either_at_most, exp, one_at_most, serve


def judge(r):
    reading = r.reading("printed")
    c = r.constants({"four": 4, "upper": 1, "factor": 4})

    def rarely_outside():
        if r.sound:
            return one_at_most(r.k, r.p, *r.window(r.d, c), 2 * exp(-r.d))

    given = r.given(reading, **{"channels positive": lambda: r.k >= 1, "one count": rarely_outside})

    def chance(sign):
        """Of l patterns, the own one is the largest of all but the other discriminative one; the sign is fair."""
        return {1: detector_chance(r.l) / 2, -1: detector_chance(r.l) / 2}[sign]

    then = {
        "same law": lambda: chance(1) == chance(-1),
        "other count": rarely_outside,
        "jointly": lambda: either_at_most(r.k, r.p, *r.window(r.d, c), c["factor"] * exp(-r.d)),
    }
    quantities = {"positive chance": lambda: I(chance(1)), "negative chance": lambda: I(chance(-1))}
    return r.answer(given, then, quantities)


if __name__ == "__main__":
    serve(judge)
