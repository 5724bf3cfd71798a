#!/usr/bin/env python3
"""Orthonormal patches need room: k |C_0| of them in s^2 dimensions."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from ass_patchorth import orthonormal  # noqa: E402
from model_common import answer, serve  # noqa: E402


def judge(r):
    r.reading("two levels")
    c = r.constants({"factor": 1})
    given = {
        **r.given_hierarchy(),
        "one step": lambda: r.depth <= 1,
        "orthonormal": lambda: orthonormal(r),
    }
    return answer(given, {"room": lambda: r.d * r.counts[0] <= c["factor"] * r.s})


if __name__ == "__main__":
    serve(judge)
