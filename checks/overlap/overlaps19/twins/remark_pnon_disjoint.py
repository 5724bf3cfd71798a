#!/usr/bin/env python3
"""The private parts of the patches: the segment exists, they do not meet, and no other patch reads them."""
from common import answer, serve


def judge(r):
    reading, c = r.reading("overlapping", "printed"), r.constants({"first": 1})
    size, s, k = (r.integer(name) for name in ("filter", "stride", "patches"))
    given = {"sizes positive": lambda: min(size, s, k) >= 1, "large stride": lambda: s >= size // 2 + 1}
    if reading == "overlapping":
        given["segment exists"] = lambda: s <= size
    first, small = c["first"], max(size, s, k) <= 200 and c["first"].denominator == 1

    def private(j):
        return set(range(int((j - 1) * s + size - s + first), (j - 1) * s + s + 1))

    def reads(i):
        return set(range((i - 1) * s + 1, (i - 1) * s + size + 1))

    def apart(other):
        return (
            all(not private(j) & other(i) for j in range(1, k + 1) for i in range(1, k + 1) if i != j)
            if small
            else None
        )

    return answer(
        given,
        {
            "segment": lambda: 1 <= size - s + first <= s <= size,
            "disjoint": lambda: apart(private),
            "own": lambda: apart(reads),
        },
    )


if __name__ == "__main__":
    serve(judge)
