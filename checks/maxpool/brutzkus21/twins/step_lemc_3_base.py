#!/usr/bin/env python3
"""Induction base in the proof of Lemma C.3: the three claims at t = 0."""
from common import all3, answer, interval, le, lt, selects, serve
from phase import detector, positives


def judge(r):
    r.reading("unique")
    c = r.constants({"zero": 0, "share": 1})
    given = {**r.given("sizes", "inputs of D", "on the sphere", "signs"), "detector": lambda: detector(r)}

    def w():
        return [interval(v) for v in r.starts()[0]]

    def below():
        return all3([le(w()[j - 1], c["share"] * r.number("radius")) for j in range(2, r.d + 1)])

    return answer(
        given,
        {
            "positive": lambda: lt(c["zero"] * r.number("radius"), w()[0]),
            "below r": below,
            "selects o_1": lambda: all3([selects(w(), 1, x) for x in positives(r.inputs)]),
        },
    )


if __name__ == "__main__":
    serve(judge)
