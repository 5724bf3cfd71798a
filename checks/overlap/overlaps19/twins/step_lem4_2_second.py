#!/usr/bin/env python3
"""Proof of Lemma 4.2, second term: change of the filter."""
from common import Pair, answer, dot, minus, norm2, serve, sigma, slope_within


def judge(r):
    reading, c = r.reading("unit slope", "printed"), r.constants({"patches": 1, "slope": 1})
    x = r.vector("x")
    p = Pair(r, len(x))
    given = {"patches fit": lambda: p.fits}
    if reading == "unit slope":
        given["slope"] = lambda: slope_within(p.alpha, c["slope"])

    def uv():
        return [(dot(p.ws, p.lay.patch(x, i)), dot(p.w, p.lay.patch(x, i))) for i in range(p.k)]

    def weighted():
        return sum(abs(s) * abs(u - v) for s, (u, v) in zip(p.a, uv()))

    def plain():
        return sum(abs(s) for s in p.a)

    return answer(
        given,
        {
            "lipschitz": lambda: all(abs(sigma(u, p.alpha) - sigma(v, p.alpha)) <= abs(u - v) for u, v in uv()),
            "absolute values": lambda: (p.mixed(x) - p.student(x)) ** 2 <= weighted() ** 2,
            "norms": lambda: weighted() ** 2 <= plain() ** 2 * norm2(minus(p.ws, p.w)) * norm2(x),
            "sum of squares": lambda: plain() ** 2 * norm2(minus(p.ws, p.w)) * norm2(x)
            <= c["patches"] * p.k * norm2(p.a) * norm2(minus(p.ws, p.w)) * norm2(x),
        },
    )


if __name__ == "__main__":
    serve(judge)
