#!/usr/bin/env python3
"""The gradient is uniformly bounded (Section 1.3), k = 1, along a ray, as an existence claim."""
from common import F, differentiable, dot, serve


def judge(r):
    reading = r.reading("visited", "everywhere")
    c = r.constants({"bound": 1})
    law, teacher, w, limit = r.law("input", k=1), r.vector("teacher"), r.vector("w"), r.number("bound") * c["bound"]
    r.number("reach")  # a field that neither reading uses
    # Along s w, s > 0, the active atoms stay the same and the gradient is s a - b.
    a, b = [F(0)] * law.p, [F(0)] * law.p
    for m, [z] in law.atoms:
        if dot(w, z) > 0:
            a = [x + m * dot(w, z) * y for x, y in zip(a, z)]
            b = [x + m * max(dot(teacher, z), F(0)) * y for x, y in zip(b, z)]
    given = {"some mass": dot(a, w) > 0}
    if not any(w) or not differentiable(law, w, teacher):
        return {"given": given, "then": {"bounded": None}}  # no ray, or the gradient does not exist along it

    def inside(x):
        return limit >= 0 and dot(x, x) <= limit**2

    # The norm is convex in s. Visited: 0 < s <= 1, and s -> 0 is a limit of admitted points.
    # Everywhere: bounded only if a = 0.
    if reading == "visited":
        bounded = inside(b) and inside([x - y for x, y in zip(a, b)])
    else:
        bounded = not any(a) and inside(b)
    return {"given": given, "then": {"bounded": bounded}}


if __name__ == "__main__":
    serve(judge)
