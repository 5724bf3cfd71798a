#!/usr/bin/env python3
"""Lower bound of the drift ((14) and the two lines after it)."""
from common import I, form, interval, le, serve, sqrt
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of, largest


def judge(r):
    reading = r.reading("slope", "any slope")
    c, s, eps = r.constants({"k": 1, "smallest": 1}), Step(r), r.number("eps")
    given = given_of(s, STANDING + NEAR + (["slope"] if reading == "slope" else []), eps)
    names = ["form", "(14)", "norms", "eps"]
    if not s.fits:
        return answer(given, blank_then(names))
    low, high = s.extremes()
    spread, drift = (
        largest(s.lay.pa(s.b)),
        s.drift(),
    )  # squares of the spectral norms of sum (a*_i - a_i) P_i and of sum a_j P_j
    weight = (
        s.half if s.w2 * s.e2 > 0 else 0
    )  # sign of the factor (1 + alpha)/2 |w*| |e| of what differs between the lines

    def fourteen():
        product = sqrt(interval(spread) * high * s.w2 * s.e2)
        return le((interval(low) * (c["smallest"] * s.e2) - product) * s.half, drift)

    def ordered(u, v):
        """half |w*| |e| u <= half |w*| |e| v"""
        return True if weight == 0 else le(u, v) if weight > 0 else le(v, u)

    def norms():
        if c["k"] < 0:
            return ordered(sqrt(interval(spread) * high), c["k"] * s.k * sqrt(s.b2 * s.a2))
        return ordered(interval(spread) * high, (c["k"] * s.k) ** 2 * s.b2 * s.a2)

    def epsilon():
        if eps < 0 or c["k"] < 0:
            return ordered(c["k"] * sqrt(s.b2 * s.a2), I(c["k"] * eps))
        return ordered(c["k"] ** 2 * s.b2 * s.a2, c["k"] ** 2 * eps**2)

    return answer(
        given,
        {
            "form": lambda: le(interval(low) * s.e2, form(s.e, s.lay.pa(s.a), s.e)),
            "(14)": fourteen,
            "norms": norms,
            "eps": epsilon,
        },
        {"drift": drift},
    )


if __name__ == "__main__":
    serve(judge)
