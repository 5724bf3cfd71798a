#!/usr/bin/env python3
"""The repaired Theorem 3.2: constants in step and horizon, delta in the step; r_1 is computed from phi_0 and phi_*."""
from common import F, P, View, all3, angle, dot, eig, enclosure, from_iv, imax, interval, iv, le, linear_growth, lt
from common import minus, off_boundary, phi_star, serve, sqrt, to_iv
from sgd import LIMIT, OURS, SHORT, Tree, gamma_at, log, sign3, slope, square

NAMES = ["positive drift", "first condition", "floor", "second condition", "step bound", "horizon"]


class Free(Tree):
    """The tree of all noise paths without a ball: every radius is admitted."""

    def __init__(self, r):
        self.law, self.w, self.teacher, self.noise = (
            r.law("input", k=1),
            r.vector("w"),
            r.vector("teacher"),
            r.law("noise", k=1),
        )
        self.beta, self.cross, self.eta, self.B, self.delta, self.eps = (
            r.number(x) for x in ("beta", "cross", "step", "B", "delta", "eps")
        )
        self.T, self.d = r.integer("horizon"), minus(self.w, self.teacher)
        self.size, self.rr0 = F(dot(self.teacher, self.teacher)), F(dot(self.d, self.d))
        self.view, self.rr1 = View(self.law, self.teacher), F(10) ** 12 * (self.size + self.rr0)
        self.slope = slope(self.law, self.teacher)
        self.levels = self.clear = self.bounded = None


def conditions(t, c, star):
    """The assumptions that use phi_1, halfway between phi_0 and phi_*."""
    given = dict.fromkeys(NAMES)
    both = angle(1 - t.rr0 / t.size) + angle(star)
    gamma = gamma_at(t.view, both * F(1, 2), star)
    kappa = eig(t.view.moments(F(1), P)[0])[1] + c["wide"] * t.cross + c["beta"] * t.beta
    rr1 = (1 - from_iv(iv.cos(to_iv(both)))) * (t.size / 2)  # sin^2 of half the angle
    noise2, eta = t.eta * t.B**2, t.eta
    alpha = gamma - square(kappa) * eta
    shrink = 1 - gamma * eta + square(kappa) * eta**2
    given["positive drift"] = lt(0, alpha)
    given["first condition"] = all3([lt(0, shrink), lt(shrink, 1)])
    given["step bound"] = le(noise2, gamma * (c["step"] * t.eps**2 * t.delta * t.size))
    if t.eps != 0 and t.delta > 0 and t.T >= 1:
        ratio = c["four"] * t.rr0 / (t.eps**2 * t.delta * t.size)
        given["horizon"] = False if t.rr0 == 0 else le(log(ratio) * c["horizon"], gamma * (eta * t.T))
    if sign3(alpha) == 1 and t.T >= 1 and t.delta > 0:
        floor = noise2 / interval(alpha)
        given["floor"] = lt(floor, rr1)
        spread = sqrt(rr1) * (c["noise"] * eta * t.B) + eta**2 * t.B**2
        room = rr1 - imax([t.rr0, floor])
        given["second condition"] = le(log(2 * t.T / t.delta) * square(spread) * (c["azuma"] * t.T), square(room))
    return given


def judge(r):
    r.reading("ours")
    c = r.constants({**OURS, "share": 1, "step": "1/2", "horizon": "1/2", "four": 4, "accuracy": 1})
    t = Free(r)
    star = phi_star(t.view, 6 * t.cross) if t.law.p == 2 else None  # p >= 3 is left undecided
    given = {
        "two dimensions": t.law.p >= 2,
        "beta positive": t.beta > 0,
        "cross positive": t.cross > 0,
        "step positive": t.eta > 0,
        "eps positive": t.eps > 0,
        "delta in range": 0 < t.delta < 1,
        "horizon positive": t.T >= 1,
        "noise mean zero": not any(sum(m * xi[i] for m, [xi] in t.noise.atoms) for i in range(t.law.p)),
        "linear growth": linear_growth(t.view, t.beta),
        "start": None if star is None else isinstance(star, F) and t.rr0 < t.size * (1 - star),
    }
    given |= conditions(t, c, star) if given["start"] else dict.fromkeys(NAMES)
    excluded = False in given.values()
    if t.T >= 1:
        t.walk(SHORT if excluded else LIMIT)
    given["off the boundaries"] = all3([off_boundary(t.law, t.teacher), t.clear])
    given["bounded gradient"] = t.bounded
    if excluded or t.levels is None:
        return {"given": given, "then": {"accurate": None}, "quantities": {}}
    chance = t.chance(t.near(c["accuracy"] * t.eps))
    return {
        "given": given,
        "then": {"accurate": le(1 - c["share"] * t.delta, chance)},
        "quantities": {"probability": enclosure(chance)},
    }


if __name__ == "__main__":
    serve(judge)
