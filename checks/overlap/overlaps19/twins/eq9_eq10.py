#!/usr/bin/env python3
"""Stochastic gradients of the linear network without overlap ((9), (10))."""
from common import dot, norm2, plus, serve, times
from shapes import Stage1, answer, blank_then, same


def judge(r):
    name = {"R2": "c", "R1": "c.printed"}[r.reading("R2", "R1")]
    c, s = r.constants({"c": "1/2", "c.printed": "1/4", "fit": "1/2", "balance": "1/8"}), Stage1(r, law=True)
    given = s.given(["patches fit", "linear", "no overlap", "isotropic"])
    if not s.fits:
        return answer(given, blank_then(["filter", "weights"]))
    lay, gap = s.lay, c[name] * (norm2(s.w) - norm2(s.a))

    def error(x):
        return lay.f(s.w, s.a, x, s.alpha) - s.label(x)

    def g_w(x):
        return plus(times(error(x), lay.combined(s.a, x)), times(gap, s.w))

    def g_a(x):
        return plus(times(error(x), [dot(s.w, lay.patch(x, j)) for j in range(s.k)]), times(-gap, s.a))

    by_filter, by_weights = s.l_reg_gradients(c, s.w, s.w_star)
    return answer(
        given,
        {
            "filter": lambda: same(s.law.mean_vector(g_w, lay.r), by_filter),
            "weights": lambda: same(s.law.mean_vector(g_a, s.k), by_weights),
        },
    )


if __name__ == "__main__":
    serve(judge)
