#!/usr/bin/env python3
"""Whether L_2 is not convex in both layers: the middle of two points."""
from common import F, I, Network, answer, label, lt
from second_phase import loss_of, of_D, serve


def judge(r):
    r.reading("both layers")
    r.constants({})
    given = {
        **r.given("sizes"),
        "second inputs of D": lambda: all(of_D(x) for x in r.second),
        "height": lambda: r.number("height") > 0,
    }

    def loss(w, a):
        """L_2 of one channel."""
        net = Network([w], [a], [1])
        return sum((loss_of(label(x) * net.output(x)) for x in r.second), I(0)) / len(r.second)

    def midpoint():
        y, c = label(r.second[0]), r.number("height")
        o = [F(j == (1 if y == 1 else 2)) for j in range(1, r.d + 1)]
        ends = loss([2 * e for e in o], F(0)) + loss([0 * e for e in o], -2 * y * c)
        return lt(ends / 2, loss(o, -y * c))

    return answer(given, {"midpoint": midpoint})


if __name__ == "__main__":
    serve(judge)
