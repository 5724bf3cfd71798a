#!/usr/bin/env python3
"""The points x_I name patterns that exist, are inputs of D, and there are 2^(n-1) of them."""
from capacity import sizes
from common import F, answer, of_D, serve
from rows import point, rows


def judge(r):
    reading = r.reading("printed", "all patterns")
    first, ends = r.constants({"first": 2})["first"], r.integer("ends")

    def points():
        return [tuple(point(I, r.n, ends)) for I in rows(r.n)]

    then = {
        "defined": lambda: 2 * (r.n - 1) + first <= r.l,
        "support": lambda: all(max(x) <= r.l and of_D(x) for x in points()),
        "number": lambda: len(set(points())) == 2 ** (r.n - 1),
        "exponent": lambda: F(r.d, 2) - 1 == r.n - 1,
    }
    more = ["all patterns"] if reading == "all patterns" else []
    return answer(sizes(r, "half", "two positions", *more), then)


if __name__ == "__main__":
    serve(judge)
