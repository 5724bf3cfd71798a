#!/usr/bin/env python3
"""Lemma 1: with orthonormal patches the observed law is separable, with a margin from k and |W*|."""
from functools import lru_cache

from linear_common import answer, largest_margin2, separable_given, serve, size2


def judge(r):
    reading, c = r.reading("geometric", "k W^2"), r.constants({"margin": 1, "factor": 1})

    @lru_cache(maxsize=None)
    def reach2():
        return largest_margin2(r)

    def separable():
        return None if reach2() is None else reach2() > 0

    def margin():
        """rho <= the largest margin; where nothing separates that is at most 0."""
        bound2 = c["factor"] ** 2 / (r.d * size2(r)) if reading == "geometric" else (c["factor"] * r.d * size2(r)) ** 2
        positive = c["factor"] > 0 and size2(r) > 0
        if reach2() is None or (reach2() == 0 and not positive):
            return None
        return reach2() >= bound2 if positive else True

    return answer(separable_given(r, c["margin"]), {"observed separable": separable, "margin": margin})


if __name__ == "__main__":
    serve(judge)
