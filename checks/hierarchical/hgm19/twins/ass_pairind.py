#!/usr/bin/env python3
"""On each level of a hierarchy any two mean images are linearly independent."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from model_common import answer, serve  # noqa: E402


def judge(r):
    r.reading("two levels")
    c = r.constants({"depth": 2})
    given = {**r.given_hierarchy(), "depth": lambda: r.depth >= c["depth"]}
    return answer(given, {"pairwise independent": r.pairwise_independent})


if __name__ == "__main__":
    serve(judge)
