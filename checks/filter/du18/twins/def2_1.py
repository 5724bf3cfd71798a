#!/usr/bin/env python3
"""gamma(phi) and L(phi) are defined and ordered (Definition 2.1)."""
from common import View, all3, enclosure, gamma_L, le, serve, signed_square


def judge(r):
    reading = r.reading("plane and above", "every dimension")
    c = r.constants({"floor": 0})
    law, teacher, cosine = r.law("input", k=1), r.vector("teacher"), r.number("cosine")
    given = {"cosine in range": -1 <= cosine <= 1}
    if reading == "plane and above":
        given["two dimensions"] = law.p >= 2
    then, quantities = {"defined": None, "ordered": None}, {}
    if -1 <= cosine <= 1 and (law.p >= 2 or abs(cosine) == 1):
        then["defined"] = True
        gamma, big = gamma_L(View(law, teacher), signed_square(cosine))
        # The order of the two needs no enclosure: no eigenvalue at an angle is below gamma or above L;
        # and none is negative.
        then["ordered"] = True if c["floor"] <= 0 else all3([le(c["floor"], gamma), True])
        quantities = {"gamma": enclosure(gamma), "L": enclosure(big)}
    answer = {"given": given, "then": then, "quantities": quantities}
    if -1 <= cosine <= 1 and then["defined"] is None:
        answer["note"] = "p = 1 and the angle is neither 0 nor pi: the minimum runs over nothing"
    return answer


if __name__ == "__main__":
    serve(judge)
