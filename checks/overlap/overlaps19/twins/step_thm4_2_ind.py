#!/usr/bin/env python3
"""The four inequalities of the induction step (Section B.2), one by one."""
from common import serve
from shapes import Induction, answer, attempt, blank_then, le_roots


def judge(r):
    reading = r.reading("R1", "R2", "two deltas")
    p, deltas = 1 if reading == "R2" else 2, 2 if reading == "two deltas" else 1
    c, s = r.constants({"delta": 1}), Induction(r)
    eta = attempt(s.eta) if s.sane else None
    if eta is None:
        return answer(s.given(), blank_then(["(a)", "(b)", "(c)", "(d)"]))
    eps, beta, gamma, chi, w2 = s.eps, s.beta, s.gamma, s.chi, s.w2
    rate, cross = 1 - eta * beta * 2 + eta * eta * gamma, eta * (2 * s.delta * eps)  # delta = s.delta |w*|
    lines = [
        [(rate * s.E, 1), (cross, w2 * s.E), (eta * eta * chi * eps**2, 1)],
        [(rate, 1), (cross, w2), (eta * eta * chi * eps**p, 1)],
        [(1 - eta * beta * 2 + eta * beta, 1), (cross, w2), (eta * beta * eps**p, 1)],
        [(1 - eta * beta * (1 - eps), 1), (eta * (c["delta"] * deltas * s.delta * eps), w2)],
        [(1, 1)],
    ]
    return answer(
        s.given(), {f"({name})": (lambda i=i: le_roots(lines[i], lines[i + 1])) for i, name in enumerate("abcd")}
    )


if __name__ == "__main__":
    serve(judge)
