#!/usr/bin/env python3
"""Theorem 3.3 with independent norms of the patches (footnote 3)."""
from itertools import product

from common import Law, angle, le, off_boundary, q_between, rational, serve, signed_square
from filters import crosses
from thm3_3a import closeness, gamma_at_least, givens
from thm3_3b import in_range


def stretched(law, sizes):
    """Every patch times its own norm, each choice of norms equally likely."""
    choices = list(product(sizes, repeat=law.k))
    return Law(
        [
            (m / len(choices), [[s * x for x in z] for s, z in zip(norms, zs)])
            for m, zs in law.atoms
            for norms in choices
        ]
    )


def judge(r):
    reading = r.reading("both", "near", "right angle", "lower bound", "unchanged")
    c = r.constants({"three": 3, "four": 4})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    a, b = [rational(x) for x in r.fields["norms"]]
    given = givens(law, teacher, cos_rho, mu)
    names = {"both": ("lower bound", "cross"), "lower bound": ("lower bound",)}.get(reading, ("cross",))
    given |= {"closeness": None, "norms positive": a > 0 and b > 0, "off the boundaries": off_boundary(law, w, teacher)}
    if "cross" in names:
        given["angle"] = in_range(w, teacher, cos_rho, reading not in ("right angle", "both"))
    q, then = q_between(w, teacher), dict.fromkeys(names)
    if not given["norms positive"] or not given["cos_rho in range"] or law.k > 5:
        return {"given": given, "then": then}
    input_law = stretched(law, (a, b))
    given["closeness"] = closeness(input_law, signed_square(cos_rho))
    if q is None or False in given.values():
        return {"given": given, "then": then}
    if "lower bound" in names:
        then["lower bound"] = gamma_at_least(
            input_law, w, teacher, c["four"] * (1 - cos_rho) * (a * a + b * b) / 2, False
        )
    if "cross" in names:
        scale = 1 if reading == "unchanged" else ((a + b) / 2) ** 2
        then["cross"] = le(sum(crosses(input_law, w, teacher)), angle(q) * (c["three"] * mu * scale))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
