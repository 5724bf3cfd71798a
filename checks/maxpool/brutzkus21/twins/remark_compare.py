#!/usr/bin/env python3
"""The linear bound is of order n^2, and larger than the network's bound when n grows with d."""
from common import answer, serve


def judge(r):
    reading = r.reading("growing", "any size", "experiment")
    c = r.constants({"norm": 2, "above": 2, "count": 2, "weight": 80, "length": 4, "large": 25600})
    d, n, rate = r.d, r.n, r.number("rate")
    linear = c["norm"] * n * n
    network = c["count"] * c["weight"] ** 2 * d * c["length"]  # k eta^2 T^2 cancels
    given = {
        "sizes": lambda: d >= 3 and n >= 1,
        "rate positive": lambda: rate > 0,
        "order": lambda: n >= rate * d,
    }
    if reading == "growing":
        given["large d"] = lambda: d * rate**2 >= c["large"]
    if reading == "experiment":
        given["printed sizes"] = lambda: d == 20 and n == 10
    then = {
        "order n^2": lambda: n * n <= linear <= c["above"] * n * n,
        "network smaller": lambda: network <= linear,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
