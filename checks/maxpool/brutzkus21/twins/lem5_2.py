#!/usr/bin/env python3
"""How likely it is that both numbers of lucky filters lie between k/(4d) and k/d (Lemma 5.2)."""
from counts import either_at_most, exp, serve


def judge(r, repaired=False):
    reading = (
        r.reading("patterns") if repaired else r.reading("printed", "all patterns", "lower bounds", "upper bounds")
    )
    c = r.constants({"four": 4, "upper": 1, "factor": 4, "rate": 1, "channels.factor": 8})
    given = r.given(reading, channels=lambda: r.k > c["channels.factor"] * r.d**3)
    s = r.l if repaired else r.d

    def at_most(lower, upper):
        def truth():
            low, high = r.window(s, c)
            bound = c["factor"] * exp(-c["rate"] * r.d)
            return either_at_most(r.k, r.p, low if lower else None, high if upper else None, bound)

        return truth

    then = {"lower": at_most(True, False), "upper": at_most(False, True), "jointly": at_most(True, True)}
    only = {"lower bounds": ["lower"], "upper bounds": ["upper"]}.get(reading, list(then))
    return r.answer(given, {name: then[name] for name in only})


if __name__ == "__main__":
    serve(judge)
