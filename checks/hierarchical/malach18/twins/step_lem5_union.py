#!/usr/bin/env python3
"""The union bound 0.77 (proof of Lemma 5)."""
from common import F, I, Undefined, answer, le, lt, sqrt
from gaussian import beyond, inside
from separation import LEVEL, serve


def judge(r):
    reading = r.reading("half", "display")
    c = r.constants({"half": "1/2", "two": 2, "eight": 8, "most": "77/100"})
    h = F(1) if reading == "display" else c["half"]

    def erf():
        """erf(1/sqrt e) = P(|Z| <= sqrt(2/e))."""
        if c["eight"] <= 0:
            raise Undefined
        return inside(sqrt(2 / c["eight"]))

    def union():
        if (
            r.angle in (0, 1) and h > 0 and h * h * c["eight"] == 2
        ):  # the union is one of the two events, of probability erf(1/sqrt e)
            return c["two"] >= 1
        return le(1 - beyond(h, r.angle) if h > 0 else I(0), c["two"] * erf())

    then = {"union": union, "number": lambda: lt(c["two"] * erf(), c["most"])}
    return answer(r.given(c, *LEVEL, "nonzero"), then)


if __name__ == "__main__":
    serve(judge)
