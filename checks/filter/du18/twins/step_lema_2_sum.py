#!/usr/bin/env python3
"""Sum of the squared differences (proof of Lemma A.2), x = eta alpha."""
from common import serve


def judge(r):
    reading = r.reading("chain", "end to end")
    c, x, t, T = r.constants({"drift": 2}), r.number("x"), r.integer("t"), r.integer("horizon")
    given = {"x in range": 0 < x < 1, "t in range": 1 <= t <= T <= 64}
    names = ["first inequality", "second inequality"] if reading == "chain" else ["sum"]
    if not all(given.values()):
        return {"given": given, "then": dict.fromkeys(names)}
    total, last = sum((1 - x) ** (-2 * n) for n in range(1, t + 1)), t * (1 - x) ** (-2 * t)
    bound = T * (1 + c["drift"] * x * T)
    holds = [total <= last, last <= bound] if reading == "chain" else [total <= bound]
    return {"given": given, "then": dict(zip(names, holds))}


if __name__ == "__main__":
    serve(judge)
