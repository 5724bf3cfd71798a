#!/usr/bin/env python3
"""Gradient descent only decreases the loss (proof of Theorem 2.1)."""
import normal
from common import differentiable, dot, gradient, le, lmax_le, loss, second_moment, serve
from thm2_1 import nondegenerate, starting_loss


def exists(law, w, teacher):
    """The gradient exists at w; the normal law's loss has a kink at 0 only."""
    return any(w) if law.gaussian else differentiable(law, w, teacher)


def short(law, step, bound):
    """step lambda_max(E Z Z^T) <= bound."""
    if law.gaussian:
        return step <= bound
    moment = second_moment(law)
    return lmax_le(tuple(tuple(step * x for x in row) for row in moment), bound) if step >= 0 else None


def descends(law, w, teacher, step, decrease):
    if law.gaussian:
        x, y = normal.place(w, teacher)
        gx, gy = normal.gradient(x, y)
        if step == 0 or w == teacher:
            return True  # the point stays
        lost = (normal.square(gx) + normal.square(gy)) * (decrease * step)
        return le(normal.loss(*normal.step(x, y, step)), normal.loss(x, y) - lost)
    g = gradient(law, w, teacher)
    moved = [a - step * b for a, b in zip(w, g)]
    return loss(law, moved, teacher) <= loss(law, w, teacher) - decrease * step * dot(g, g)


def judge(r):
    reading = r.reading("small step", "any step")
    c = r.constants({"step": 2, "decrease": 0})
    law, w, teacher, step = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher"), r.number("step")
    smooth = exists(law, w, teacher)
    given = {"differentiable": smooth, "step nonnegative": step >= 0}
    if reading == "small step":
        given["step bound"] = short(law, step, c["step"])
    else:
        given["non-degeneracy"] = nondegenerate(law, teacher, True)
        given["starting loss"] = starting_loss(law, w, teacher, 1)
    return {"given": given, "then": {"descent": descends(law, w, teacher, step, c["decrease"]) if smooth else None}}


if __name__ == "__main__":
    serve(judge)
