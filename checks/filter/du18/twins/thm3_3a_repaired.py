#!/usr/bin/env python3
"""Theorem 3.3, first conclusion, repaired:
gamma loses at most the probability that the average is active and some patch is not."""
from common import F, I, Law, View, q_between, serve
from thm3_3a import gamma_at_least, givens


def split(law, w, teacher):
    """The largest P[Z_avg in S(w,w_*) and some Z_i not in S(w,w_*)_i] over all w at the angle of the given one."""
    # The average rides along as one more patch, so that its sign belongs to the same direction w.
    joined = Law([(m, zs + mean) for (m, zs), (_, mean) in zip(law.atoms, law.averages().atoms)])
    view, q, best = View(joined, teacher, [w]), q_between(w, teacher), F(0)
    for sw in view.tables(q):
        chance = F(0)
        for (m, _), s, t in zip(law.atoms, sw, view.st):
            active = [a >= 0 and b >= 0 for a, b in zip(s, t)]
            chance += m if active[-1] and not all(active[:-1]) else 0
        best = max(best, chance)
    return best if view.exact(q) else I(best, 1)


def judge(r):
    r.reading("ours")
    c = r.constants({"split": 1})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    then = {"lower bound": None}
    if any(w):
        then["lower bound"] = gamma_at_least(law, w, teacher, split(law, w, teacher) * c["split"], False)
    return {"given": givens(law, teacher, cos_rho, mu), "then": then}


if __name__ == "__main__":
    serve(judge)
