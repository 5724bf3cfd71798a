#!/usr/bin/env python3
"""n copies of o_1 - o_2 are right on every given input of D."""
from common import answer, label, serve
from linear import Classifier


def judge(r):
    r.reading("printed")
    zero = r.constants({"zero": 0})["zero"]

    def separates():
        c = Classifier(r, w=False)
        c.w = c.differences()
        return all(label(x) * c.product(x) > zero for x in r.inputs)

    given = r.given("sizes", "inputs of D")
    given["orthonormal"] = lambda: Classifier(r, w=False).orthonormal()
    return answer(given, {"separates": separates})


if __name__ == "__main__":
    serve(judge)
