#!/usr/bin/env python3
"""The rescaled excess G_t is a supermartingale as long as the iterates stay in the ball."""
from common import all3, le, serve
from sgd import LEMMA2, Tree, power, scaled_le, sign3


def judge(r):
    reading = r.reading("careful", "floor")
    c = r.constants({**LEMMA2, "gamma": 1, "floor": 1})
    tree = Tree(r, c)
    if reading == "floor":
        tree.given["floor"] = None if tree.floor is None else le(tree.floor, tree.rr1)
    then = {"one step": None, "indicator": None}
    eta = tree.eta
    alpha = None if tree.gamma is None else c["gamma"] * tree.gamma - tree.kappa * eta
    if tree.levels is not None and alpha is not None and sign3(alpha):
        shrink, excess = 1 - alpha * eta, c["floor"] * eta**2 * tree.B**2
        # G_{t+1} and G_t times (1 - eta alpha)^{t+1}; there eta alpha times the floor of G is eta^2 B^2.
        then["one step"] = all3(
            scaled_le(power(shrink, t + 1), n.mean, shrink * n.dd + excess)
            for t, level in enumerate(tree.levels[:-1])
            for n in level
            if n.now
        )
        then["indicator"] = all3(
            scaled_le(power(shrink, t) * alpha * eta, excess, alpha * eta * n.dd)
            for t, level in enumerate(tree.levels)
            for n in level
            if t >= 1 and n.was and not n.now
        )
    return {"given": tree.given, "then": then}


if __name__ == "__main__":
    serve(judge)
