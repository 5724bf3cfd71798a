#!/usr/bin/env python3
"""The VC dimension is exponential in d where Theorem 5.1 applies, also with exactly k channels."""
from math import factorial

from capacity import exponential, network_dimension, sizes
from common import I, answer, from_iv, iv, lt, serve, to_iv


def judge(r):
    reading = r.reading("printed", "all patterns", "trained class")
    c = r.constants({"base": 2, "channels.factor": 8})

    def log(x):
        return from_iv(iv.log(to_iv(I(x))))

    def trained():
        """Can networks with exactly k channels shatter some 2^(n-1) inputs?"""
        points, numbers = 2 ** (r.n - 1), r.k * r.l
        if r.d != 2 * r.n or r.l != r.d:
            return None
        if r.k >= points:
            return True
        if points <= numbers:
            return None
        signs = r.k * log(factorial(r.l)) + numbers * (1 + log(points) - log(numbers))
        return False if lt(signs, points * log(2)) else None

    given = sizes(r, "half", "two positions", *(["all patterns"] if reading != "printed" else []))
    given |= r.given("channels", channels=c["channels.factor"])
    if reading == "trained class":
        return answer(given, {"exponential": trained})
    return answer(given, {"exponential": lambda: exponential(r, c["base"])}, {"VCdim": lambda: network_dimension(r)})


if __name__ == "__main__":
    serve(judge)
