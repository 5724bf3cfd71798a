#!/usr/bin/env python3
"""Proof of Lemma 4.2, first term: change of the output weights."""
from common import Pair, answer, dot, minus, norm2, serve, sigma, slope_within


def judge(r):
    reading, c = r.reading("unit slope", "printed"), r.constants({"patches": 1, "slope": 1})
    x = r.vector("x")
    p = Pair(r, len(x))
    given = {"patches fit": lambda: p.fits}
    if reading == "unit slope":
        given["slope"] = lambda: slope_within(p.alpha, c["slope"])

    def z():
        return [dot(p.ws, p.lay.patch(x, i)) for i in range(p.k)]

    def weighted():
        return sum(abs(t - s) * abs(v) for t, s, v in zip(p.as_, p.a, z()))

    def plain():
        return sum(abs(v) for v in minus(p.as_, p.a))

    return answer(
        given,
        {
            "activation": lambda: all(abs(sigma(v, p.alpha)) <= abs(v) for v in z()),
            "absolute values": lambda: (p.teacher(x) - p.mixed(x)) ** 2 <= weighted() ** 2,
            "norms": lambda: weighted() ** 2 <= plain() ** 2 * norm2(p.ws) * norm2(x),
            "sum of squares": lambda: plain() ** 2 * norm2(p.ws) * norm2(x)
            <= c["patches"] * p.k * norm2(minus(p.as_, p.a)) * norm2(p.ws) * norm2(x),
        },
    )


if __name__ == "__main__":
    serve(judge)
