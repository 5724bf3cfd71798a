#!/usr/bin/env python3
"""The network (1): block widths of the selections P_j, and when patches overlap."""
from common import answer, serve


def judge(r):
    reading, c = r.reading("fitting", "printed"), r.constants({"one": 1})
    d, size, s, k = (r.integer(name) for name in ("dimension", "filter", "stride", "patches"))
    positive = min(d, size, s, k) >= 1
    large = max(size, k) > 2000  # too long for the loops

    def widths():
        return (
            None
            if large
            else all(min((j - c["one"]) * s, size, d - (j - c["one"]) * s - size) >= 0 for j in range(1, k + 1))
        )

    def reads(j):
        return set(range((j - 1) * s + 1, (j - 1) * s + size + 1))

    def overlap():
        return None if large else all(bool(reads(j) & reads(j + 1)) == (s < size) for j in range(1, k))

    given = (
        {"patches fit": lambda: positive and (k - 1) * s + size <= d}
        if reading == "fitting"
        else {"sizes positive": lambda: positive}
    )
    return answer(given, {"block widths": widths, "overlap": overlap})


if __name__ == "__main__":
    serve(judge)
