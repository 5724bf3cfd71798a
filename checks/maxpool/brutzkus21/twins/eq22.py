#!/usr/bin/env python3
"""Negative inputs push the products with other patterns down (22): both facts and the sign of the sum."""
from common import F, I, all3, answer, le, lt, serve, sigmoid
from phase import negatives, state


def judge(r):
    r.reading("state")
    c = r.constants({"product": 0, "zero": 0})

    def inner(p, j):
        """p . o_j, where p is the number of a pattern or 0"""
        return F(0) if p == 0 else F(1) if p == j else c["product"]

    def derivative(network, x):
        return -sigmoid(-network.output(x))

    def products():
        network = state(r)[0]
        chosen = [network.selected(0, x) for x in negatives(r.inputs)]
        return all(inner(p, j) >= 0 for p in chosen for j in range(2, r.d + 1))

    def derivatives():
        network = state(r)[0]
        return all3([lt(derivative(network, x), c["zero"]) for x in negatives(r.inputs)])

    def total(j):
        network = state(r)[0]
        parts = [derivative(network, x) * inner(network.selected(0, x), j) for x in negatives(r.inputs)]
        return sum(parts, I(0)) * (r.number("step") / len(r.inputs))

    return answer(
        r.given("sizes", "inputs of D", "step positive"),
        {
            "products": products,
            "derivatives": derivatives,
            "sum": lambda: all3([le(total(j), F(0)) for j in range(2, r.d + 1)]),
        },
    )


if __name__ == "__main__":
    serve(judge)
