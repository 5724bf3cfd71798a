#!/usr/bin/env python3
"""Linear growth of the cross-covariances (Assumption 3.2), as an existence claim."""
from common import View, cross_growth, serve


def judge(r):
    reading = r.reading("sum", "first term")
    c = r.constants({"cross": 1})
    law, teacher, cross = r.law("input"), r.vector("teacher"), r.number("cross")
    return {
        "given": {"some mass": any(any(z) for z in law.patches()), "cross positive": cross > 0},
        "then": {"linear growth": cross_growth(View(law, teacher), c["cross"] * cross, reading == "first term")},
    }


if __name__ == "__main__":
    serve(judge)
