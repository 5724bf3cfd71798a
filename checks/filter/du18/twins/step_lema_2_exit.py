#!/usr/bin/env python3
"""Probability of leaving the ball at one step: the events, Azuma's bound, the share delta / T."""
from common import I, all3, le, serve
from sgd import LEMMA2, Tree, exp, power, scaled_le, sign3, square


def judge(r):
    reading = r.reading("careful", "printed")
    c = r.constants({**LEMMA2, "azuma": 2})
    tree = Tree(r, c)
    then = dict.fromkeys(["event", "inclusion", "azuma", "share"])
    shrink = None if tree.x is None else 1 - tree.x
    if tree.levels is None or shrink is None or not sign3(shrink) or not sign3(tree.alpha):
        return {"given": tree.given, "then": then}
    s, excess, T = tree.rr1 - tree.rr0, tree.eta**2 * tree.B**2, tree.T

    def event(n):
        if reading == "careful":
            return True  # G (1-x)^(t+1) + F is |d|^2 itself
        # G (1-x)^t + F times 1-x is |d|^2 - F x, and F x = eta^2 B^2.
        late = scaled_le(shrink, shrink * tree.rr1, n.dd - excess)
        return None if late is None else late == (n.dd > tree.rr1)

    def jump(t):
        """G_t - G_0 >= s as an event of a node at level t."""
        top = power(shrink, t)
        edge = tree.floor + (s + tree.rr0 - tree.floor) * top
        return lambda n: scaled_le(top, edge, n.dd)

    then["event"] = all3(event(n) for level in tree.levels[1:] for n in level if n.was)
    leaps = [jump(t) for t in range(T + 1)]
    then["inclusion"] = all3(leaps[t](n) for t in range(1, T + 1) for n in tree.levels[t] if n.was and n.dd > tree.rr1)
    spread, total, bounds = square(tree.spread()), I(0), []
    for t in range(1, T + 1):
        total = total + spread / square(power(shrink, t))
        bounds.append(tail(s, total * c["azuma"]))
    then["azuma"] = all3(
        None if b is None else le(tree.chance(lambda n: n.was and leaps[t](n), t), b) for t, b in enumerate(bounds, 1)
    )
    last = tail(s, tree.under() * c["azuma"])
    then["share"] = None if last is None else le(last, tree.delta / T)
    return {"given": tree.given, "then": then}


def tail(s, scale):
    """exp(-s^2 / scale); None where that has no value."""
    return exp(-(I(s**2) / scale)) if sign3(scale) == 1 else None


if __name__ == "__main__":
    serve(judge)
