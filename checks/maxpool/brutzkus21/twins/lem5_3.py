#!/usr/bin/env python3
"""Lemma 5.3: growth along o_1, bound along the other patterns and selection of o_1, for all lucky groups."""
from common import answer, serve
from phase import FACTORS, conclusions, event_of, scaled_given, scaled_run


def judge(r):
    reading = r.reading("event", "printed")
    c = r.constants({"nine": 9, "one": 1, "three": 3, **FACTORS})
    given = scaled_given(r, c)
    if reading == "event":
        given["event"] = lambda: event_of(r.inputs, c["three"])
    then = {
        name: lambda name=name: conclusions(r, c, scaled_run(r))[name]() for name in ["growth", "others", "selection"]
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
