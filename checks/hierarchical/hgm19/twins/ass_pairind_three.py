#!/usr/bin/env python3
"""Pairwise independent mean images of a balanced level need three classes and two pixels."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from model_common import answer, pairwise_independent, serve  # noqa: E402


def judge(r):
    r.reading("balanced")
    c = r.constants({"three": 3, "two": 2})
    given = {
        **r.given_level(),
        "pairwise independent": lambda: pairwise_independent(r.means),
        "several": lambda: len(r.classes) >= 2,
    }
    return answer(given, {"three": lambda: len(r.classes) >= c["three"], "two pixels": lambda: r.m >= c["two"]})


if __name__ == "__main__":
    serve(judge)
