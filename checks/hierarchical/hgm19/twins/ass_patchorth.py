#!/usr/bin/env python3
"""The patches of a model with one step are orthonormal."""
import sys
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from model_common import answer, dot, serve  # noqa: E402


def orthonormal(r):
    listed = r.listed(0)
    return all(dot(p, p) == 1 for p in listed) and all(dot(p, q) == 0 for p, q in combinations(listed, 2))


def judge(r):
    reading = r.reading("alone", "jointly")
    c = r.constants({"variants": 2})
    given = {
        **r.given_hierarchy(),
        "one step": lambda: r.depth <= 1,
        "variants": lambda: r.d >= c["variants"],
    }
    if reading == "jointly":
        given["two classes"] = lambda: r.counts[0] >= 2
        given["pairwise independent"] = r.pairwise_independent
    return answer(given, {"orthonormal": lambda: orthonormal(r)})


if __name__ == "__main__":
    serve(judge)
