#!/usr/bin/env python3
"""The failure probability of Lemma A.3, line by line."""
from common import I, le, serve
from sgd import LEMMA3, Tree, power


def judge(r):
    reading = r.reading("chain", "end to end")
    c = r.constants(LEMMA3)
    tree, eps = Tree(r, c), r.number("eps")
    tree.accuracy(eps)
    tree.given["stays"] = None if tree.levels is None else le(1 - tree.delta, tree.stays())
    names = ["accuracy", "union", "Markov", "recursion", "twice delta"] if reading == "chain" else ["end to end"]
    then = dict.fromkeys(names)
    if tree.levels is None or tree.floor is None or eps <= 0:
        return {"given": tree.given, "then": then}
    far, delta, e, floor = tree.chance(tree.far(c["two"] * eps)), tree.delta, eps**2 * tree.size, tree.floor
    if reading == "end to end":
        then["end to end"] = le(far, c["twice"] * delta)
        return {"given": tree.given, "then": then}
    late = tree.chance(lambda n: le(e, n.dd - floor))
    kept = tree.chance(lambda n: le(e, (n.dd if n.now else 0) - floor))
    mean = I(sum(n.chance * n.dd for n in tree.levels[-1] if n.now))
    fall = power(1 - tree.x, tree.T)
    rest = fall * (tree.rr0 - floor)
    then["accuracy"], then["union"] = le(far, late), le(late, kept + delta)
    then["Markov"] = le(kept * e, mean - floor)
    then["recursion"] = le(mean - fall * tree.rr0, floor * (1 - fall))
    then["twice delta"] = le(rest / e + delta, c["twice"] * delta)
    return {"given": tree.given, "then": then}


if __name__ == "__main__":
    serve(judge)
