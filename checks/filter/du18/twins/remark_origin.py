#!/usr/bin/env python3
"""The starting loss keeps gradient descent away from the origin, where the gradient is undefined
(Section 2, after Theorem 2.1)."""
import normal
from common import F, differentiable, gradient, loss, lt, serve
from step_thm2_1_descent import exists, short
from thm2_1 import starting_loss


def moved_normal(w, teacher, step):
    """(the step does not end at 0, the loss there over |w_*|^2)."""
    x, y = normal.step(*normal.place(w, teacher), step)
    apart = True if x.lo > 0 or x.hi < 0 or y.lo > 0 else False if x.lo == x.hi == y.hi == 0 else None
    return apart, normal.loss(x, y)


def judge(r):
    reading = r.reading("small step", "any step")
    c = r.constants({"step": 2, "share": 1})
    law, w, teacher, step = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher"), r.number("step")
    smooth = exists(law, w, teacher)
    given = {"differentiable": smooth, "starting loss": starting_loss(law, w, teacher, 1), "step positive": step > 0}
    if reading == "small step":
        given["step bound"] = short(law, step, c["step"])
    origin = [F(0)] * law.p
    # The slope of the loss at 0 is 0 along -w_*, and negative along w_* when the teacher fires at all.
    apart, below = None, None
    if smooth and law.gaussian:
        apart, value = moved_normal(w, teacher, step)
        below = lt(value, c["share"] / 4)
    elif smooth:
        moved = [a - step * b for a, b in zip(w, gradient(law, w, teacher))]
        apart, below = any(moved), loss(law, moved, teacher) < c["share"] * loss(law, origin, teacher)
    then = {"undefined at 0": law.gaussian or not differentiable(law, origin, teacher), "not the origin": apart}
    if reading == "small step":
        then["stays below"] = below
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
