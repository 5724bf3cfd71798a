#!/usr/bin/env python3
"""One-step expansion of the Convotron error (Section B.2)."""
from common import serve
from shapes import Step, answer, blank_then, given_of


def judge(r):
    r.reading("printed")
    c, s, step = r.constants({"two": 2, "square": 1}), Step(r), r.number("step")
    given = given_of(s, ["patches fit"])
    if not s.fits:
        return answer(given, blank_then(["expansion"]))
    drift, variance = s.drift(), s.variance()
    return answer(
        given,
        {"expansion": lambda: s.e2 - s.next(step) == c["two"] * step * drift - c["square"] * step**2 * variance},
        {"drift": drift, "variance": variance},
    )


if __name__ == "__main__":
    serve(judge)
