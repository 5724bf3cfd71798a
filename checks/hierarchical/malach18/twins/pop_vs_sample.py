#!/usr/bin/env python3
"""Descent on the population loss and on the mean loss over a sample."""
from subnet_common import PATCHES, F, answer, dot, minus, serve


def judge(r):
    reading, c = r.reading("population", "sample"), r.constants({"factor": 1})

    def examples():
        v, size = r.whole("sample"), r.m + 1
        if not v or len(v) % size:
            raise ValueError("sample is no list of examples")
        rows = [v[i : i + size] for i in range(0, len(v), size)]
        if any(row[0] not in (1, -1) or not all(1 <= p <= len(r.patches) for p in row[1:]) for row in rows):
            raise ValueError("no label or no patch")
        return [(row[0], tuple(p - 1 for p in row[1:])) for row in rows]

    def end():
        if reading == "population":
            return r.descent()[-1]
        rows = examples()
        return r.descent([(F(-y, len(rows)), shown) for y, shown in rows])[-1]

    def spread(kernels, x):
        return sum((dot(k, x) ** 2 for k in kernels), F(0))

    def same_class():
        last, pairs = end(), [minus(r.patches[a], r.patches[b]) for a, b in r.same_class()]
        return all(spread(last, x) == spread(r.kernels, x) for x in pairs)

    then = {"same class": same_class}
    if reading == "population":
        then["closed form"] = lambda: r.closed_form(r.kernels, end(), c["factor"])
    given = {
        **r.given(*PATCHES, "step"),
        "sample": lambda: set(examples()) <= {(y, shown) for mass, y, shown in r.observed if mass > 0},
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
