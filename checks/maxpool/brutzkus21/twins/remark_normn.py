#!/usr/bin/env python3
"""The norm of a classifier that separates D with margin 1 is at least n, or its square is."""
from common import answer, serve
from linear import Classifier


def judge(r):
    reading = r.reading("squared", "printed")
    c = r.constants({"margin": 1, "factor": 1})
    given = r.given("sizes")
    given["orthonormal"] = lambda: Classifier(r).orthonormal()
    given["separates"] = lambda: Classifier(r).margin() >= c["margin"]

    def norm():
        return Classifier(r).size2() >= (c["factor"] * r.n if reading == "squared" else r.n**2)

    return answer(given, {"norm": norm})


if __name__ == "__main__":
    serve(judge)
