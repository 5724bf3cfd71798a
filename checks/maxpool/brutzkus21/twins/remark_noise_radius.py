#!/usr/bin/env python3
"""The noise radius below which n copies of o_1 - o_2 separate the noisy inputs, and beyond which nothing does."""
from common import answer, any3, le, lt, norm2, serve, sqrt
from linear import Classifier


def judge(r):
    r.reading("exact")
    two, rho = r.constants({"two": 2})["two"], r.number("noise radius")

    def spread(c):
        """The most that noise of norm at most rho on each pattern changes w . x."""
        return sum(sqrt(norm2(b)) for b in c.w) * rho

    def below():
        c = Classifier(r)
        c.w = c.differences()
        return any3([two * r.n**2 * rho**2 >= 1, lt(spread(c), c.margin())])

    def beyond():
        c = Classifier(r)
        return any3([two * r.n**2 * rho**2 < 1, le(c.margin(r.number("bias")), spread(c))])

    given = {**r.given("sizes"), "radius positive": lambda: rho > 0}
    return answer(given, {"below": below, "beyond": beyond}, stops=("sizes", "radius positive"))


if __name__ == "__main__":
    serve(judge)
