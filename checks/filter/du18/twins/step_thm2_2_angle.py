#!/usr/bin/env python3
"""The angle is at most the arcsin of the relative error (proof of Theorem 2.2)."""
from common import F, dot, minus, q_between, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 1})
    teacher = r.vector("teacher")
    r.p = len(teacher)
    w = r.vector("w")
    d, uu, q = minus(w, teacher), dot(teacher, teacher), q_between(w, teacher)
    angle = None
    if q is not None:
        error = F(dot(d, d)) / uu
        # sin^2 = 1 - cos^2, and q is cos^2 with a sign; a negative right side leaves 0 <= 0 only.
        angle = 1 - abs(q) <= c["factor"] ** 2 * error if c["factor"] >= 0 else abs(q) == 1 and error == 0
    return {"given": {"initialisation": dot(d, d) < uu}, "then": {"acute": dot(w, teacher) > 0, "angle": angle}}


if __name__ == "__main__":
    serve(judge)
