#!/usr/bin/env python3
"""Two inputs that differ at position i force the block w[i] to have norm at least 1."""
from common import answer, dot, norm2, serve
from linear import Classifier


def judge(r):
    r.reading("printed")
    c = r.constants({"margin": 1, "two": 2, "length": 2, "one": 1})
    i = r.integer("position")

    def product(special):
        """w . x for the input with the special pattern at position i and o_3 at all others."""
        return Classifier(r).product([special if j == i else 3 for j in range(1, r.n + 1)])

    def block():
        return Classifier(r).w[i - 1]

    def gap():
        return dot(block(), Classifier(r).differences()[i - 1])

    given = r.given("sizes")
    given["orthonormal"] = lambda: Classifier(r).orthonormal()
    given["position"] = lambda: 1 <= i <= r.n
    given["(10)"] = lambda: product(1) >= c["margin"]
    given["(11)"] = lambda: product(2) <= -c["margin"]
    then = {
        "(12)": lambda: gap() >= c["two"],
        "Cauchy-Schwarz": lambda: gap() ** 2 <= c["length"] ** 2 * norm2(block()),
        "block": lambda: norm2(block()) >= c["one"] ** 2,
    }
    return answer(given, then, stops=("sizes", "position"))


if __name__ == "__main__":
    serve(judge)
