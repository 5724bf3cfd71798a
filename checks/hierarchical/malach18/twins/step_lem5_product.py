#!/usr/bin/env python3
"""Both products are large and their signs differ with probability at least 0.23 angle/pi (proof of Lemma 5)."""
from common import F, answer, le
from gaussian import opposite
from separation import LEVEL, serve


def judge(r):
    reading = r.reading("half", "display")
    c = r.constants({"half": "1/2", "share": "23/100"})
    h = F(1) if reading == "display" else c["half"]
    then = {"probability": lambda: le(c["share"] * r.angle, opposite(h, r.angle))}
    return answer(r.given(c, *LEVEL, "nonzero"), then)


if __name__ == "__main__":
    serve(judge)
