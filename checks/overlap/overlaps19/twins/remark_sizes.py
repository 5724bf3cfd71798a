#!/usr/bin/env python3
"""Sizes of the experiments: strides, number of patches, coordinates that are read."""
from common import answer, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"dimension": 160, "filter": 16})
    s, i, d, size = r.integer("stride"), r.integer("coordinate"), int(c["dimension"]), int(c["filter"])

    def read():
        if s < 1:
            return None
        j = 1
        while (j - 1) * s + size <= d:
            if (j - 1) * s + 1 <= i <= (j - 1) * s + size:
                return True
            j += 1
        return False

    return answer(
        {"printed stride": lambda: s in (9, 12, 16), "coordinate of the input": lambda: 1 <= i <= d},
        {
            "large stride": lambda: s >= size // 2 + 1,
            "whole patches": lambda: (d - size) % s == 0,
            "coordinate read": read,
        },
    )


if __name__ == "__main__":
    serve(judge)
