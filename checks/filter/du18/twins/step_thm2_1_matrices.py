#!/usr/bin/env python3
"""Matrix inequalities that the proof of Theorem 2.1 draws from the non-degeneracy (first sentence)."""
import normal
from common import N, P, definite, lt, moment_at, q_between, serve, shifted
from thm2_1 import nondegenerate


def agree_above(law, w, teacher, q, floor):
    """A_{w,w_*} - floor I > 0."""
    if law.gaussian:
        # In the plane the smallest eigenvalue is gamma; off the plane it is larger; p = 1 has the angles 0 and pi only.
        return lt(floor, normal.gamma_L(q)[0])
    return definite(shifted(moment_at(law, w, teacher, P), -floor)) == 2


def judge(r):
    reading = r.reading("used", "teacher", "printed")
    c = r.constants({"floor": 0})
    law, w, teacher = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher")
    given = {"student nonzero": any(w), "non-degeneracy": nondegenerate(law, teacher, reading != "teacher")}
    q, then = q_between(w, teacher), {"agree matrix": None, "student matrix": None}
    if q is not None:
        then["agree matrix"] = q == -1 or agree_above(law, w, teacher, q, c["floor"])
        asked = q == (1 if reading == "printed" else -1)
        if law.gaussian:  # nothing is left of the wedge at the angle 0, a half space at the angle pi
            then["student matrix"] = not asked or q == -1
        else:
            then["student matrix"] = not asked or definite(moment_at(law, w, teacher, N)) == 2
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
