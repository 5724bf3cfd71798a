#!/usr/bin/env python3
"""Footnote 1: output weights of norm one without loss of generality."""
from common import Pair, answer, minus, norm2, serve, times


def judge(r):
    reading, c = r.reading("both", "scaling", "conditions"), r.constants({"cube": 1})
    x, n, m, eps = r.vector("x"), r.number("norm"), r.number("teacher_norm"), r.number("eps")
    p = Pair(r, len(x))
    cube = c["cube"] * p.k**3
    given, then = {"patches fit": lambda: p.fits, "norm": lambda: n > 0 and n * n == norm2(p.a)}, {}
    if reading != "conditions":
        then["equal outputs"] = lambda: p.student(x) == p.lay.f(times(n, p.w), times(1 / n, p.a), x, p.alpha)
    if reading != "scaling":
        given["teacher norm"] = lambda: m > 0 and m * m == norm2(p.as_)
        given["eps positive"] = lambda: eps > 0
        given["close"] = lambda: norm2(minus(p.a, p.as_)) <= eps**2
        given["small eps"] = lambda: eps**2 * cube**2 * norm2(p.ws) <= 1
        # The normalised teacher is (|a*| w*, a* / |a*|).
        then["close normalised"] = lambda: norm2(minus(times(1 / n, p.a), times(1 / m, p.as_))) <= eps**2
        then["small eps normalised"] = lambda: eps**2 * cube**2 * norm2(p.as_) * norm2(p.ws) <= 1
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
