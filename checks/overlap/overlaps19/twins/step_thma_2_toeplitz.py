#!/usr/bin/env python3
"""Proof of Theorem A.2: the spectrum of the tridiagonal Toeplitz matrix M, counted on both sides of x."""
from common import answer, cos_pi, inertia, lt, iff3, le, psd, serve, shifted
from spectrum import path


def count(truths):
    truths = list(truths)
    return None if None in truths else sum(truths)


def judge(r):
    r.reading("printed")
    c, k, x = r.constants({"half": "1/2", "one": 1}), r.integer("patches"), r.number("x")

    def spectrum():
        if k > 60:
            return None
        smaller, _, greater = inertia(shifted(path(k, c["half"]), -x))
        values = [cos_pi(i / (k + c["one"])) for i in range(1, k + 1)]
        above, below = count(lt(x, v) for v in values), count(lt(v, x) for v in values)
        return None if above is None or below is None else (greater, smaller) == (above, below)

    def maximum():
        return iff3(psd(shifted(path(k, c["half"]), x, -1)), le(cos_pi(1 / (k + c["one"])), x)) if k <= 60 else None

    return answer({"sizes positive": lambda: k >= 1}, {"spectrum": spectrum, "maximum": maximum})


if __name__ == "__main__":
    serve(judge)
