#!/usr/bin/env python3
"""From (13) to the lower bound on the number of lucky positive filters."""
from counts import F, I, exp, one_at_most, printed_chance, serve


def judge(r):
    reading = r.reading("printed")
    c = r.constants({"two": 2, "four": 4, "front": 2, "rate": 1, "channels.factor": 8})
    given = r.given(reading, channels=lambda: r.k > c["channels.factor"] * r.d**3)

    def q():
        return printed_chance(r.d)

    def share():
        return 1 / (c["four"] * r.d)

    def reached():
        return q() * r.k - F(r.k, 4 * r.d)

    def rarely_below(least):
        return one_at_most(r.k, r.p, least, None, c["front"] * exp(-c["rate"] * r.d))

    then = {
        "premise": lambda: q() >= 1 / (c["two"] * r.d),
        "middle": lambda: reached() >= share() * r.k,
        "deviation": lambda: rarely_below(reached()),
        "count": lambda: rarely_below(share() * r.k),
    }
    return r.answer(given, then, {"chance": lambda: I(q()), "share": lambda: I(share())})


if __name__ == "__main__":
    serve(judge)
