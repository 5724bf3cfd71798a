#!/usr/bin/env python3
"""Solving the recursion (last displays of Section B.2)."""
from common import serve
from shapes import Induction, answer, attempt, blank_then, le_roots

NAMES = ["contracted", "geometric"]


def judge(r):
    reading = r.reading("printed", "short teacher")
    c, s, t = r.constants({"cross": 2}), Induction(r), r.integer("t")
    given = s.given()
    given["steps"] = 0 <= t <= 40 if s.sane else None
    if reading != "printed":
        given["short teacher"] = s.w2 <= 1 if s.sane else None
    eta = attempt(s.eta) if s.sane else None
    if eta is None or s.E < 0:
        return answer(given, blank_then(NAMES))
    eps, beta, w2 = s.eps, s.beta, s.w2
    cross, rest = eta * (2 * s.delta * eps), eta * beta * eps**2

    def contracted():
        left = [((1 - eta * beta * 2 + eta * eta * s.gamma) * s.E, 1), (cross, w2), (eta * eta * s.chi * eps**2, 1)]
        return le_roots(left, [((1 - eta * beta) * s.E, 1), (cross, w2), (rest, 1)])

    def geometric():
        if not 0 <= t <= 40:
            return None
        power, total = 1, 0
        for _ in range(t):
            total, power = total + power, power * (1 - eta * beta)
        return le_roots(
            [(power * w2, 1), (cross * total, w2), (rest * total, 1)],
            [(power, 1), (c["cross"] * s.delta * eps / beta, w2), (eps**2, 1)],
        )

    return answer(given, {"contracted": contracted, "geometric": geometric})


if __name__ == "__main__":
    serve(judge)
