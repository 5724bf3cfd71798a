#!/usr/bin/env python3
"""Large sigma: close to rotation invariant, small L / gamma and beta (Section 4)."""
import heapq
from functools import lru_cache

import bell
from common import F, le, lt, pi, serve

CELLS = 400


@lru_cache(maxsize=4096)
def wedge(sigma, phi):
    return bell.wedge(sigma, phi)


class Supremum:
    """The least beta, sup of lambda(phi) / phi over 0 < phi <= pi/2, between `low` and `high`, by cells of phi."""

    def __init__(self, sigma):
        self.sigma, end = sigma, pi().hi / 2  # a little beyond pi/2 on the upper side only
        self.low = (wedge(sigma, pi().lo / 2) / (pi() / 2)).lo
        self.cells = []
        self.push(F(0), end)

    @property
    def high(self):
        return -self.cells[0][0]

    def push(self, a, b):
        """lambda grows by at most the mass, and the density rises with phi."""
        top = bell.density(self.sigma, b)
        if a > 0:
            start = wedge(self.sigma, a).hi
            top = min(max(start / a, (start + top * (b - a)) / b), wedge(self.sigma, b).hi / a)
        heapq.heappush(self.cells, (-top, a, b))

    def split(self):
        _, a, b = heapq.heappop(self.cells)
        middle = ((a + b) / 2).limit_denominator(10**9)
        self.low = max(self.low, wedge(self.sigma, middle).lo / middle)
        self.push(a, middle)
        self.push(middle, b)


def below(larger, smaller):
    """The supremum of `larger` is below that of `smaller`."""
    one, two = Supremum(larger), Supremum(smaller)
    for _ in range(CELLS):
        if one.high < two.low:
            return True
        if one.low >= two.high:
            return False
        max(one, two, key=lambda x: x.high - x.low).split()
    return None


def judge(r):
    reading = r.reading("all", "ratio", "limit", "beta")
    c = r.constants({"factor": 1})
    p, sigma, larger, phi = r.integer("dimension"), r.number("sigma"), r.number("larger"), r.number("phi")
    if reading == "limit":
        return {"given": {"dimension": p >= 2}, "then": {"covariance": F(1, 2) == F(1, p) if p >= 1 else None}}
    names = ("covariance", "ratio", "beta") if reading == "all" else (reading,)
    given, then = {"order": 0 < sigma < larger, "plane": p == 2}, dict.fromkeys(names)
    if reading != "beta":
        given["angle"] = phi >= 0 and lt(2 * phi, pi())
    if all(given.values()):
        if reading == "all":
            then["covariance"] = F(1, 2) == F(1, p)
        if reading != "beta":
            (gamma, big), (gamma_larger, big_larger) = bell.gamma_L(sigma, phi, False), bell.gamma_L(larger, phi, False)
            then["ratio"] = le(big_larger * gamma, big * gamma_larger * c["factor"])
        if reading != "ratio":
            then["beta"] = below(larger, sigma)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
