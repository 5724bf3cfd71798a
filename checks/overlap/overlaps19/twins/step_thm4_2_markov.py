#!/usr/bin/env python3
"""From the mean of a squared error to its probability (last sentence of Section B.2)."""
from common import serve
from shapes import answer, blank_then


def judge(r):
    reading = r.reading("larger", "same")
    c = r.constants({"factor": 2, "probability": "1/2", "least": "1/100"})
    law, bound = r.law("input"), r.number("bound")
    if law.d != 1:
        return answer({"nonnegative": False, "mean": None, "bound positive": None}, blank_then(["probability"]))
    values = [(m, x[0]) for m, x in law.atoms]
    given = {
        "nonnegative": all(v >= 0 for _, v in values),
        "mean": sum(m * v for m, v in values) <= bound,
        "bound positive": bound > 0,
    }
    top, least = (c["factor"] * bound, c["probability"]) if reading == "larger" else (bound, c["least"])
    return answer(given, {"probability": lambda: sum(m for m, v in values if v <= top) >= least})


if __name__ == "__main__":
    serve(judge)
