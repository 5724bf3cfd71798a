#!/usr/bin/env python3
"""Recursion for the expected squared error (display after (17)), for one iterate."""
from common import serve
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of, le_roots


def judge(r):
    reading = r.reading("RB2", "RB1")
    c, s = r.constants({"rate": 2, "cross": 2, "two": 2}), Step(r)
    eps, B, eta = r.number("eps"), r.number("B"), r.number("step")
    given = given_of(s, STANDING + NEAR + ["bounded", "slope"], eps, B, reading == "RB2")
    given["step positive"] = eta > 0 if s.fits else None
    if not s.fits:
        return answer(given, blank_then(["recursion"]))
    following = s.next(eta)

    def recursion():
        beta, gamma, delta, chi = s.constants(B, c["two"])
        main = (1 - beta * (c["rate"] * eta) + gamma * eta**2) * s.e2 + chi * (eta * eps) ** 2
        return le_roots([(following, 1)], [(main, 1), (c["cross"] * eta * delta * eps, s.w2 * s.e2)])

    return answer(given, {"recursion": recursion}, {"next": following})


if __name__ == "__main__":
    serve(judge)
