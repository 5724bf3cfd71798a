#!/usr/bin/env python3
"""Cross moments bounded by the mass near the boundary (proof of Theorem 3.3, second part)."""
from common import all3, angle, dot, le, q_between, serve, signed_square
from filters import crosses, norm_le, outer
from thm3_3a import givens


def chance(law, event):
    return sum(m for m, zs in law.atoms if event(zs))


def far_links(law, teacher, limit, bound, student, wedge):
    """The mass of the pair of regions against that of the strip beyond the teacher's boundary,
    and that against mu rho."""

    def strip(z):  # theta in [pi/2, pi/2 + rho], rho <= pi/2
        return 0 >= q_between(z, teacher) >= limit - 1

    for i in range(law.k):
        for j in range(law.k):
            pair = chance(law, lambda zs: student(zs[i]) and wedge(zs[j]))
            middle = chance(law, lambda zs: student(zs[i]) and strip(zs[j]))
            yield pair <= middle
            yield le(middle, bound)


def judge(r):
    reading = r.reading("both", "near", "far")
    c = r.constants({"one": 1})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given, q, limit = givens(law, teacher, cos_rho, mu), q_between(w, teacher), signed_square(cos_rho)
    then = {name: None for name in ("pair norm", "PN", "PM", "NM")}
    for part in ("near", "far"):
        if reading in (part, "both"):
            then[f"{part} mass"] = None
    if q is None or not given["cos_rho in range"]:
        return {"given": given | {"angle": None}, "then": then}
    near, far = q >= limit, q <= limit  # q falls with the angle; at rho both cases apply
    given["angle"] = q >= 0 and {"near": near, "far": far, "both": True}[reading]

    def student(z):
        return dot(w, z) >= 0 and dot(teacher, z) >= 0

    def wedge(z):
        return dot(w, z) >= 0 and dot(teacher, z) <= 0

    ks, bound = range(law.k), angle(q) * (c["one"] * mu)
    then["pair norm"] = all3(
        norm_le(
            outer([(m, zs[i], zs[j]) for m, zs in law.atoms if student(zs[i]) and wedge(zs[j])], law.p),
            chance(law, lambda zs: student(zs[i]) and wedge(zs[j])),
        )
        for i in ks
        for j in ks
    )
    for name, size in zip(("PN", "PM", "NM"), crosses(law, w, teacher)):
        then[name] = le(size, bound)
    if reading != "far":
        then["near mass"] = not near or all3(le(chance(law, lambda zs: wedge(zs[j])), bound) for j in ks)
    if reading != "near" and given["angle"] and all(any(z) for z in law.patches()):
        then["far mass"] = not far or all3(
            far_links(law, teacher, limit, angle(limit) * (c["one"] * mu), student, wedge)
        )
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
