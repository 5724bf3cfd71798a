#!/usr/bin/env python3
"""Remark 3.1: without overlap the minimisers of Stage 1 are the whole answer."""
from common import F, Pair, answer, dot, norm2, serve, times


def judge(r):
    reading, c = r.reading("touching", "printed", "no selection"), r.constants({"minimum": 0})
    x = r.vector("x")
    p = Pair(r, len(x))
    size, s = p.lay.r, p.lay.s

    def minimiser():
        same = all(w * a == v * b for w, v in zip(p.w, p.ws) for a, b in zip(p.a, p.as_))
        return same and norm2(p.w) == norm2(p.a)

    def same_filter():
        entries = list(range(size - s + 1, s + 1))  # w_{r-s+1}, ..., w_s
        return entries == list(range(1, size + 1))

    def learnt():
        tau = F(1) if reading == "no selection" or dot(p.w, p.ws) >= 0 else F(-1)
        return (p.lay.f(times(tau, p.w), times(tau, p.a), x, p.alpha) - p.teacher(x)) ** 2 <= c["minimum"]

    return answer(
        {
            "patches fit": lambda: p.fits,
            "no overlap": lambda: s >= size if reading == "printed" else s == size,
            "minimiser": minimiser,
        },
        {"same filter": same_filter, "learnt": learnt},
    )


if __name__ == "__main__":
    serve(judge)
