#!/usr/bin/env python3
"""The step size eta = beta min(1/gamma, 1/chi) and the contraction it gives (Section B.2)."""
from common import le, serve
from shapes import NEAR, STANDING, Step, answer, attempt, blank_then, given_of, le_roots, step_size


def judge(r):
    reading = r.reading("RB2", "RB1", "any teacher")
    c, s = r.constants({"rate": 1, "two": 2}), Step(r)
    eps, B = r.number("eps"), r.number("B")
    names = (
        STANDING
        + NEAR
        + ["bounded", "slope", "positive slope"]
        + ([] if reading == "any teacher" else ["teacher nonzero"])
    )
    given = given_of(s, names, eps, B, reading != "RB1")
    if not s.fits:
        return answer(given, blank_then(["gamma", "chi", "contraction"]))
    beta, gamma, delta, chi = s.constants(B, c["two"])
    eta = attempt(lambda: step_size(beta, gamma, chi))  # no value at w* = 0

    def contraction():
        rest = (1 - eta * beta * c["rate"]) * s.e2 + eta * beta * eps**2
        return le_roots([(s.next(eta), 1)], [(rest, 1), (eta * (2 * delta * eps), s.w2 * s.e2)])

    then = {
        "gamma": lambda: le(eta * eta * gamma, eta * beta),
        "chi": lambda: le(eta * eta * chi, eta * beta),
        "contraction": contraction,
    }
    if eta is None:
        return answer(given, blank_then(then))
    return answer(given, then, {"eta": eta, "next": s.next(eta)})


if __name__ == "__main__":
    serve(judge)
