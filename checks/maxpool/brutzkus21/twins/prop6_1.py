#!/usr/bin/env python3
"""A classifier that separates D with margin 1 has squared norm at least n."""
from common import answer, serve
from linear import Classifier


def judge(r):
    reading = r.reading("printed", "root")
    c = r.constants({"margin": 1, "factor": 1, "root": 1})
    given = r.given("sizes")
    given["orthonormal"] = lambda: Classifier(r).orthonormal()
    given["separates"] = lambda: Classifier(r).margin() >= c["margin"]
    least = c["factor"] if reading == "printed" else c["root"] ** 2
    return answer(given, {"norm": lambda: Classifier(r).size2() >= least * r.n})


if __name__ == "__main__":
    serve(judge)
