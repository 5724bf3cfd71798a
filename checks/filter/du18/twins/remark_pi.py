#!/usr/bin/env python3
"""gamma and L vanish at the angle pi (Section 2.1, after Definition 2.1)."""
from common import P, definite, moment_at, off_boundary, serve


def judge(r):
    reading = r.reading("densities", "printed")
    r.constants({})
    law, teacher, scale = r.law("input", k=1, gaussian=True), r.vector("teacher"), r.number("scale")
    given = {"scale positive": scale > 0}
    if reading == "densities":
        given["off the boundary"] = law.gaussian or off_boundary(law, teacher)
    then = {"gamma": None, "L": None}
    if law.gaussian and scale != 0:
        # The region is the hyperplane w_*.Z = 0 (a half space for a negative scale, where w points along the teacher).
        then = {"gamma": scale > 0, "L": scale > 0}
    elif scale != 0:
        A = moment_at(law, [-scale * x for x in teacher], teacher, P)
        then = {"gamma": definite(A) == 1, "L": not any(any(row) for row in A)}
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
