#!/usr/bin/env python3
"""The disagreement regions have measure 0 at angle 0 (after Assumption 3.2)."""
from common import dot, q_between, serve


def judge(r):
    reading = r.reading("densities", "printed")
    c = r.constants({"none": 0})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    given = {"angle zero": q_between(w, teacher) == 1}
    if reading == "densities":
        given["no mass on the boundary"] = all(dot(teacher, z) != 0 for z in law.patches())

    def mass(side):  # P[side w^T Z_i >= 0 >= side w_*^T Z_i], every i
        return [
            sum(m for m, zs in law.atoms if side * dot(w, zs[i]) >= 0 >= side * dot(teacher, zs[i]))
            for i in range(law.k)
        ]

    then = {"student": None, "teacher": None}
    if any(w):
        then = {name: all(x == c["none"] for x in mass(side)) for name, side in (("student", 1), ("teacher", -1))}
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
