#!/usr/bin/env python3
"""Angle and radius integrate separately, and the second moment of the norm (proof of Theorem A.2)."""
import normal
from common import F, I, all3, angle, from_iv, iv, le, pi, q_between, serve, to_iv


def midpoints(t, n):
    """The midpoint rule for cos^2 over the angles from -pi/2 to -pi/2 + t (seen from the teacher; seen from the student
    the wedge is the mirror image), and the width of its n parts."""
    h = t / n
    total = sum(square_cos((2 * i + 1) * h / 2 - pi() / 2) for i in range(n))
    return total * h, h


def square_cos(x):
    return normal.square(from_iv(iv.cos(to_iv(x))))


def factorised(q, n, radial):
    """E (x.Z)^2 over the wedge against radial 2 / (2 pi) times the integral,
    for x = student and x = teacher of length 1."""
    if q == 1:
        return True  # no wedge, no parts
    t, A = angle(q), normal.student(q)
    x, y = normal.cosine(q), normal.sine(q)
    rule, h = midpoints(t, n)
    error, scale = t * h * h / 12, radial / pi()
    low, high = rule - error, rule + error
    ends = [scale * low, scale * high] if radial >= 0 else [scale * high, scale * low]
    return all3(
        v
        for u in ((x, y), (I(1), I(0)))
        for v in (le(ends[0], normal.form(u, A, u)), le(normal.form(u, A, u), ends[1]))
    )


def judge(r):
    r.reading("printed")
    c = r.constants({"norm": 1, "radial": 1})
    teacher = r.vector("teacher")
    r.p = p = len(teacher)
    w, n = r.vector("w"), r.integer("slices")
    given = {"student nonzero": any(w), "two dimensions": p >= 2}
    then, q = {"norm": p <= c["norm"] * p, "factorised": None, "result": None}, q_between(w, teacher)
    if q is not None and p >= 2:
        if n >= 1:
            then["factorised"] = factorised(q, n, c["radial"])
        largest = (
            normal.sine(q) / (2 * pi()) + F(1, 2) - normal.share(q)
        )  # the angle's share of the circle, and sin / (2 pi)
        then["result"] = q == 1 or le(largest, angle(q) * p)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
