#!/usr/bin/env python3
"""Proof of Lemma C.1: the derivative of the first-layer loss by a filter has norm at most one."""
from common import Network, all3, answer, serve, square
from phase import norm_le, scaled_given


def judge(r):
    r.reading("printed")
    one = r.constants({"one": 1})["one"]

    def gradient():
        c, found = r.number("pattern_norm"), []
        network = Network([[c * v for v in w] for w in r.starts()], r.signs, r.copies)
        for i, a in enumerate(r.signs):
            pull = network.pull(i, r.inputs)
            found.append(norm_le((c * a) ** 2 * sum(square(v) for v in pull), one))
        return all3(found)

    return answer(scaled_given(r, {}, ["sizes", "inputs of D", "signs"]), {"gradient": gradient})


if __name__ == "__main__":
    serve(judge)
