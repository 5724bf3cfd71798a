#!/usr/bin/env python3
"""The repaired Lemma A.3: alpha with kappa squared, delta in the fourth condition."""
from common import enclosure, le, serve
from sgd import OURS, Tree


def judge(r):
    r.reading("ours")
    c = r.constants({**OURS, "third": 1, "two": 2, "twice": 2})
    tree, eps = Tree(r, c, ours=True), r.number("eps")
    tree.accuracy(eps, ours=True)
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
