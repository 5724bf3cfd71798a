#!/usr/bin/env python3
"""The separator T = sum_j P^j (W*_j)^T has squared norm k |W*|^2."""
from linear_common import F, answer, disjoint, orthonormal, serve, size2
from step_lem1_orth import sums


def judge(r):
    r.reading("printed")
    c, classes, k, m = r.constants({"factor": 1}), r.size("classes"), r.size("variants"), r.size("positions")
    patches, length = r.blocks("vectors", r.size("dimension"), classes * k), r.size("dimension")

    def norm2():
        totals = sums(patches, classes, k)
        entries = [
            [sum((P[a] * W[j] for P, W in zip(totals, r.separator)), F(0)) for j in range(m)] for a in range(length)
        ]
        return sum((x * x for row in entries for x in row), F(0))

    given = {"disjoint": lambda: disjoint(patches), "orthonormal": lambda: orthonormal(patches)}
    then = {"norm": lambda: norm2() == c["factor"] * k * size2(r)}
    return answer(given, then, {"|T|^2": norm2, "|W*|^2": lambda: size2(r)})


if __name__ == "__main__":
    serve(judge)
