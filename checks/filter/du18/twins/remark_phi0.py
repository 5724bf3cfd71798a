#!/usr/bin/env python3
"""The disagreement regions have probability 0 at angle 0."""
from common import M, N, dot, q_between, serve, signs


def judge(r):
    reading = r.reading("densities", "printed")
    c = r.constants({"none": 0})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    q = q_between(w, teacher)
    given = {"angle zero": None if q is None else q == 1}
    if reading == "densities":
        given["no mass on the boundary"] = all(dot(teacher, z) != 0 for z in law.patches())
    sw, st = signs(law, w), signs(law, teacher)

    def empty(region):
        a, b = region
        chances = [sum(m for (m, _), s, t in zip(law.atoms, sw, st) if a * s[i] >= 0 and b * t[i] >= 0) for i in range(law.k)]
        return all(chance == c["none"] for chance in chances)
    return {"given": given, "then": {"student": empty(N), "teacher": empty(M)}}


if __name__ == "__main__":
    serve(judge)
