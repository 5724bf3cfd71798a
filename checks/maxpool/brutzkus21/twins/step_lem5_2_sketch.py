#!/usr/bin/env python3
"""The sketch of Lemma 5.2: the chance of a lucky filter, the mean and the concentration of their number."""
from counts import I, exp, one_at_most, printed_chance, serve


def judge(r, repaired=False):
    reading = r.reading("patterns") if repaired else r.reading("printed", "all patterns")
    c = r.constants({"cube": 1, "four": 4, "upper": 1, "deviation": 4})
    given = r.given(reading, **{"enough channels": lambda: r.k >= c["cube"] * r.d**3})
    s = r.l if repaired else r.d

    def mean():
        low, high = r.window(s, c)
        return low <= r.k * r.p <= high

    def concentrated():
        return one_at_most(r.k, r.p, *r.window(s, c), 2 * exp(-2 * r.k / (c["deviation"] * s) ** 2))

    then = {"chance": lambda: r.p == printed_chance(s), "mean": mean, "concentrated": concentrated}
    return r.answer(given, then, {"lucky": lambda: I(r.p), "mean": lambda: I(r.k * r.p)})


if __name__ == "__main__":
    serve(judge)
