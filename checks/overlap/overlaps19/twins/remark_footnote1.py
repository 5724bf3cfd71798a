#!/usr/bin/env python3
"""Footnote 1: output weights of norm one without loss of generality."""
from common import Pair, answer, minus, norm2, serve, times


def judge(r):
    reading, c = r.reading("scaling", "conditions"), r.constants({"cube": 1})
    x, n, m, eps = r.vector("x"), r.number("norm"), r.number("teacher_norm"), r.number("eps")
    p = Pair(r, len(x))
    cube = c["cube"] * p.k**3
    given = {"patches fit": lambda: p.fits, "norm": lambda: n > 0 and n * n == norm2(p.a)}
    if reading == "scaling":
        return answer(
            given, {"equal outputs": lambda: p.student(x) == p.lay.f(times(n, p.w), times(1 / n, p.a), x, p.alpha)}
        )
    given.update(
        {
            "teacher norm": lambda: m > 0 and m * m == norm2(p.as_),
            "eps positive": lambda: eps > 0,
            "close": lambda: norm2(minus(p.a, p.as_)) <= eps**2,
            "small eps": lambda: eps**2 * cube**2 * norm2(p.ws) <= 1,
        }
    )
    # The normalised teacher is (|a*| w*, a* / |a*|).
    return answer(
        given,
        {
            "close normalised": lambda: norm2(minus(times(1 / n, p.a), times(1 / m, p.as_))) <= eps**2,
            "small eps normalised": lambda: eps**2 * cube**2 * norm2(p.as_) * norm2(p.ws) <= 1,
        },
    )


if __name__ == "__main__":
    serve(judge)
