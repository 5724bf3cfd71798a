#!/usr/bin/env python3
"""SGD accuracy with probability 1 - 2 delta (Lemma A.3), by walking all noise paths."""
from common import enclosure, le, serve
from sgd import LEMMA3, Tree


def judge(r):
    r.reading("careful")
    c = r.constants(LEMMA3)
    tree, eps = Tree(r, c), r.number("eps")
    tree.accuracy(eps)
    if tree.levels is None:
        return {"given": tree.given, "then": {"accurate": None}, "quantities": {}}
    chance = tree.chance(tree.near(c["two"] * eps))
    return {
        "given": tree.given,
        "then": {"accurate": le(1 - c["twice"] * tree.delta, chance)},
        "quantities": {"probability": enclosure(chance)},
    }


if __name__ == "__main__":
    serve(judge)
