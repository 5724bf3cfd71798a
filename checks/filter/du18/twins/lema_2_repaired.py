#!/usr/bin/env python3
"""The repaired Lemma A.2: alpha with kappa squared, the room left above the floor eta B^2 / alpha."""
from common import enclosure, le, serve
from sgd import OURS, Tree


def judge(r):
    r.reading("ours")
    c = r.constants({**OURS, "share": 1})
    tree = Tree(r, c, ours=True)
    if tree.levels is None:
        return {"given": tree.given, "then": {"stays": None}, "quantities": {}}
    chance = tree.stays()
    return {
        "given": tree.given,
        "then": {"stays": le(1 - c["share"] * tree.delta, chance)},
        "quantities": {"probability": enclosure(chance)},
    }


if __name__ == "__main__":
    serve(judge)
