#!/usr/bin/env python3
"""The induction step with the hypothesis scaled to the teacher and epsilon held against lambda_min."""
from common import le, serve
from shapes import Induction, answer, blank_then, le_roots


def judge(r):
    r.reading("scaled")
    c, s = r.constants({"three": 3, "cross": 2}), Induction(r)
    given = s.given()
    del given["small eps"]
    given["eps against lambda"] = le(c["three"] * s.k * s.eps, s.low) if s.sane else None
    if not s.sane:
        return answer(given, blank_then(["step"]))
    given["hypothesis"] = 0 <= s.E <= s.w2

    def step():
        eta = s.beta / s.gamma
        rate = 1 - eta * s.beta * 2 + eta * eta * s.gamma
        left = [
            (rate * s.E, 1),
            (eta * (c["cross"] * s.delta * s.eps), s.w2 * s.E),
            (eta * eta * s.chi * s.eps**2, 1),
        ]
        return le_roots(left, [(s.w2, 1)])

    return answer(given, {"step": step})


if __name__ == "__main__":
    serve(judge)
