#!/usr/bin/env python3
"""Scaling of the teacher: sigma_1 exists for any teacher, and a common scale may be moved between the layers."""
from common import Layout, answer, norm2, serve, times


def judge(r):
    reading, k = r.reading("any teacher", "positive"), r.constants({"inverse": 1})
    x, w, a, alpha, c = (
        r.vector("x"),
        r.vector("teacher_w"),
        r.vector("teacher_a"),
        r.number("alpha"),
        r.number("scale"),
    )
    lay = Layout(len(x), len(w), r.integer("stride"), len(a))
    square = norm2(w) * norm2(a)
    then = {
        "norm of the product": lambda: square == sum((u * v) ** 2 for u in w for v in a),
        "scale free": lambda: norm2(times(c, w)) * norm2(times(k["inverse"] / c, a)) == square,
        "same function": lambda: lay.f(times(c, w), times(k["inverse"] / c, a), x, alpha) == lay.f(w, a, x, alpha),
    }
    if reading == "positive":
        then = {"positive": lambda: square > 0}
    return answer({"patches fit": lambda: lay.fits, "scale positive": lambda: c > 0}, then)


if __name__ == "__main__":
    serve(judge)
