#!/usr/bin/env python3
"""Whether L_2 is convex in the weights that phase 2 moves."""
from common import I, Network, answer, label, le
from second_phase import loss_of, of_D, serve


def judge(r):
    r.reading("second layer")
    modulus = r.constants({"modulus": 0})["modulus"]
    s = r.number("share")
    given = {
        **r.given("sizes"),
        "second inputs of D": lambda: all(of_D(x) for x in r.second),
        "between": lambda: 0 <= s <= 1,
    }

    def outputs(weights):
        net = Network(r.starts(), weights, r.copies)
        return [label(x) * net.output(x) for x in r.second]

    def convex():
        a, b = r.signs, r.blocks("other", len(r.copies), 1)[0]
        first, second = outputs(a), outputs(b)
        lack = modulus * s * (1 - s)
        if s in (0, 1) or all(p.lo == q.lo == p.hi == q.hi for p, q in zip(first, second)):
            return lack <= 0
        between = outputs([s * p + (1 - s) * q for p, q in zip(a, b)])
        loss = [sum((loss_of(m) for m in margins), I(0)) / len(r.second) for margins in (between, first, second)]
        return le(loss[0], s * loss[1] + (1 - s) * loss[2] - lack)

    return answer(given, {"convex": convex})


if __name__ == "__main__":
    serve(judge)
