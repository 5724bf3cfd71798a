#!/usr/bin/env python3
"""Linear growth for averages of patches (Assumption 3.1), as an existence claim."""
from common import View, linear_growth, serve


def judge(r):
    r.reading("existence")
    c = r.constants({"beta": 1})
    law, teacher, beta = r.law("input"), r.vector("teacher"), r.number("beta")
    # "E Z_avg Z_avg^T is not 0 or some patch has mass": the first implies the second. For p = 1 the angles strictly
    # between 0 and pi hold no w, and nothing is asked there.
    return {
        "given": {"some mass": any(any(z) for z in law.patches()), "beta positive": beta > 0},
        "then": {"linear growth": linear_growth(View(law, teacher), c["beta"] * beta)},
    }


if __name__ == "__main__":
    serve(judge)
