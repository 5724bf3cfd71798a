#!/usr/bin/env python3
"""Induction base: the squared error of w_1 = 0 is at most one (Section B.2)."""
from common import norm2, serve
from shapes import answer


def judge(r):
    reading = r.reading("printed", "unit teacher")
    c, w_star, k, eps = r.constants({"one": 1}), r.vector("teacher_w"), r.integer("units"), r.number("eps")
    w2 = norm2(w_star)
    given = {"units": k >= 1, "eps nonnegative": eps >= 0, "small eps": eps**2 * k**6 * w2 <= 1}
    if reading == "unit teacher":
        given["short teacher"] = w2 <= 1
    start = [0 - c for c in w_star]  # w_1 - w*, w_1 = 0
    return answer(given, {"base": lambda: norm2(start) <= c["one"]})


if __name__ == "__main__":
    serve(judge)
