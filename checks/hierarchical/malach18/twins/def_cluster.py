#!/usr/bin/env python3
"""Is there a map that meets the specification of CLUSTER (Section 4.1.1)?"""
from clustering_common import answer, components, serve, square


def judge(r, repaired=False):
    reading = r.reading("unit") if repaired else r.reading("unit", "any norm")
    c = r.constants({"far": 2, "pairs": "1/2", **({"gap": 2} if repaired else {})})
    n, gamma = r.at_most(10), r.number("gamma")

    def close(i, j):
        return r.d2[i][j] < square(gamma)

    def far(i, j):
        return r.d2[i][j] > square(c["far"] * gamma)

    def exists():
        """Equality spreads along chains; a unit vector is not orthogonal to itself, and other chains get other axes."""
        if reading == "any norm":
            return True  # all images 0
        return not any(far(i, j) for part in components(n, close) for i in part for j in part if i != j)

    given = {"radius": lambda: gamma > 0}
    if repaired:
        given["gap"] = lambda: all(close(i, j) or r.d2[i][j] >= square(c["gap"] * gamma) for i, j in r.pairs)
    return answer(
        given, {"a map exists": exists, "polynomial": lambda: len(r.pairs) <= c["pairs"] * n**2}, ("radius",)
    )


if __name__ == "__main__":
    serve(judge)
