#!/usr/bin/env python3
"""Where some channel separates each two classes, their patches are far apart (end of the proof of Theorem 1)."""
from common import above, all3, any3, answer, at_least, not3
from separation import LEVEL, RUN, serve


def judge(r):
    reading = r.reading("some pair", "strict", "all pairs")
    c = r.constants({"one": 1, "radius.factor": 2, **r.gap_constants})
    far = r.distance(c)
    compare = at_least if reading == "some pair" else above

    def near(k, pair):
        return compare(far, [(abs(k[pair[0]] - k[pair[1]]), 1)])

    def event(c1, c2):
        found = [all3(near(k, pair) for k in r.end) for pair in r.between(c1, c2)]
        return all3(found) if reading == "all pairs" else any3(found)

    def apart():
        """Squared: a distance has one root, and above compares sums of such."""
        square = [(c["one"] * a * p, b * q) for a, b in far for p, q in far]
        return all3(above([(r.apart2(*pair), 1)], square) for two in r.pairs for pair in r.between(*two))

    given = r.given(c, *LEVEL, "training", "gap", *RUN)
    given["no event"] = lambda: not3(any3(event(*two) for two in r.pairs))
    return answer(given, {"apart": apart})


if __name__ == "__main__":
    serve(judge)
