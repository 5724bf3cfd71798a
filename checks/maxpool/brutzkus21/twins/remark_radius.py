#!/usr/bin/env python3
"""The squared norm of every given input of D is n."""
from common import answer, norm2, serve
from linear import Classifier


def judge(r):
    r.reading("printed")
    factor = r.constants({"factor": 1})["factor"]

    def sizes():
        c = Classifier(r, w=False)
        return [norm2(c.flat(x)) for x in r.inputs]

    given = r.given("sizes", "inputs of D")
    given["orthonormal"] = lambda: Classifier(r, w=False).orthonormal()
    then = {
        "radius": lambda: max(sizes()) == factor * r.n,
        "every input": lambda: min(sizes()) == factor * r.n,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
