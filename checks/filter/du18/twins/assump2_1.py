#!/usr/bin/env python3
"""Linear growth of the second moment on the disagreement region (Assumption 2.1), as an existence claim."""
from common import View, linear_growth, serve


def judge(r):
    r.reading("existence")
    c = r.constants({"beta": 1})
    law, teacher, beta = r.law("input", k=1), r.vector("teacher"), r.number("beta")
    # The growth over theta(w, w_*) <= phi for every phi is the growth at theta(w, w_*) = phi for every phi.
    return {
        "given": {"some mass": any(any(z) for z in law.patches()), "beta positive": beta > 0},
        "then": {"linear growth": linear_growth(View(law, teacher), c["beta"] * beta)},
    }


if __name__ == "__main__":
    serve(judge)
