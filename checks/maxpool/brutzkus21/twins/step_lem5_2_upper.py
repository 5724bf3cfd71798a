#!/usr/bin/env python3
"""From (13) to the upper bound on the number of lucky positive filters."""
from counts import F, I, exp, one_at_most, printed_chance, serve


def judge(r, repaired=False):
    reading = r.reading("patterns") if repaired else r.reading("printed", "all patterns")
    c = r.constants({"one": 1, "upper": 1, "front": 2, "rate": 1, "channels.factor": 8})
    given = r.given(reading, channels=lambda: r.k > c["channels.factor"] * r.d**3)
    s = r.l if repaired else r.d

    def q():
        return printed_chance(s)

    def reached():
        return q() * r.k + F(r.k, 4 * s)

    def rarely_above(most):
        return one_at_most(r.k, r.p, None, most, c["front"] * exp(-c["rate"] * r.d))

    then = {
        "premise": lambda: q() <= c["one"] / s,
        "middle": lambda: reached() <= c["upper"] * r.k / s,
        "deviation": lambda: rarely_above(reached()),
        "count": lambda: rarely_above(c["upper"] * r.k / s),
    }
    return r.answer(given, then, {"chance": lambda: I(q()), "share": lambda: I(c["upper"] / s)})


if __name__ == "__main__":
    serve(judge)
