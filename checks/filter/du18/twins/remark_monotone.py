#!/usr/bin/env python3
"""gamma and L decrease with the angle (Section 2.1, after Definition 2.1)."""
import normal
from common import View, le, lt, off_boundary, serve, signed_square
from spectra import falls


def judge(r):
    reading = r.reading("densities", "weakly", "strictly")
    strictly = reading == "strictly"
    r.constants({})
    law, teacher, near, far = r.law("input", k=1, gaussian=True), r.vector("teacher"), r.number("near"), r.number("far")
    given = {"two dimensions": law.p >= 2, "range": -1 <= far <= 1 and -1 <= near <= 1, "order": far < near}
    if reading != "weakly":
        given["off the boundary"] = far > -1 or law.gaussian or off_boundary(law, teacher)
    then = {"gamma": None, "L": None}
    if all(given.values()):
        q, q_far = signed_square(near), signed_square(far)
        if law.gaussian:
            compare = lt if strictly else le
            then["gamma"], then["L"] = [compare(y, x) for x, y in zip(normal.gamma_L(q), normal.gamma_L(q_far))]
        else:
            then["gamma"], then["L"] = falls(View(law, teacher), q, q_far, strictly)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
