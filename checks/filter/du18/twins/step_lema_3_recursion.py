#!/usr/bin/env python3
"""The mean squared error of Lemma A.3: one step, and unrolled."""
from common import all3, le, serve
from sgd import LEMMA3, Tree, power


def judge(r):
    r.reading("careful")
    c = r.constants({**{name: value for name, value in LEMMA3.items() if name not in ("two", "twice")}, "floor": 1})
    tree = Tree(r, c)
    tree.accuracy(r.number("eps"))
    then = {"one step": None, "unrolled": None}
    if tree.levels is not None and tree.floor is not None:
        shrink, floor = 1 - tree.x, tree.floor * c["floor"]
        excess = c["floor"] * tree.eta**2 * tree.B**2
        then["one step"] = all3(le(n.mean, shrink * n.dd + excess) for n in tree.inner())
        answers = []
        for t, level in enumerate(tree.levels[1:], 1):
            mean, fall = sum(n.chance * n.dd for n in level if n.now), power(shrink, t)
            answers.append(le(mean - fall * tree.rr0, floor * (1 - fall)))
        then["unrolled"] = all3(answers)
    return {"given": tree.given, "then": then}


if __name__ == "__main__":
    serve(judge)
