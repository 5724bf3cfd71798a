#!/usr/bin/env python3
"""Convotron contracts the mean squared error to the order of the printed bound (in place of Theorem 4.2)."""
from common import serve
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of, le_roots


def judge(r):
    reading = r.reading("RN1", "RN2", "RB1")
    c, s = r.constants({"C": 6, "rate": "1/2"}), Step(r)
    eps, B = r.number("eps"), r.number("B")
    names = STANDING + NEAR + ["bounded", "positive slope", "slope"]
    given = given_of(s, names, eps, B, reading != "RB1")
    if not s.fits:
        return answer(given, blank_then(["contraction"]))

    def step():
        beta, gamma, _, _ = s.constants(B)
        return beta / gamma, beta

    def contraction():
        eta, beta = step()
        share = eta * beta * c["rate"]
        # C (k^3 |w*| eps)^2, or C k^3 |w*| eps, where |w*| is the root of w2
        floor = (share * (c["C"] * s.k**6 * s.w2 * eps**2), 1)
        if reading == "RN2":
            floor = (share * (c["C"] * s.k**3 * eps), s.w2)
        return le_roots([(s.next(eta), 1)], [((1 - share) * s.e2, 1), floor])

    def following():
        try:
            return s.next(step()[0])
        except ZeroDivisionError:
            return None

    return answer(given, {"contraction": contraction}, {"next": following(), "error": s.e2})


if __name__ == "__main__":
    serve(judge)
