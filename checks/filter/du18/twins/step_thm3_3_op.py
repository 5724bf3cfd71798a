#!/usr/bin/env python3
"""The expansion around Z and the eigenvalue bound (proof of Theorem 3.3, first part)."""
from common import F, all3, dot, lmin_ge_lmin, psd, serve
from filters import norm_le, outer
from thm3_3a import givens


def vectors(law, w, teacher, cut):
    """(weight, Z, the k vectors V_i) of every atom; Z is the average, cut to the region when asked."""

    def active(z):
        return z if dot(w, z) >= 0 and dot(teacher, z) >= 0 else [0] * law.p

    return [
        (m, active(mean) if cut else mean, [active(z) for z in zs])
        for (m, zs), (_, [mean]) in zip(law.atoms, law.averages().atoms)
    ]


def combine(*terms):
    return [sum(f * x[i] for f, x in terms) for i in range(len(terms[0][1]))]


def total(vs):
    return combine(*[(1, v) for v in vs])


def plus(*matrices):
    return tuple(tuple(sum(xs) for xs in zip(*rows)) for rows in zip(*matrices))


def identity(rows, p, k):
    def gap(z, vs):
        return combine((1, total(vs)), (-k, z))

    def rest(vs):
        return combine((1, total(vs)), (-k, vs[0]))

    left = outer(((m, total(vs), total(vs)) for m, _, vs in rows), p)
    return left == plus(
        outer(((m * k * k, z, z) for m, z, _ in rows), p),
        outer(((m * k, z, gap(z, vs)) for m, z, vs in rows), p),
        outer(((m * k, gap(z, vs), z) for m, z, vs in rows), p),
        outer(((m, rest(vs), rest(vs)) for m, _, vs in rows), p),
    )


def expansion(rows, p, k):
    """E P P^T - E Z Z^T - E Z (P-Z)^T - E (P-Z) Z^T is positive semidefinite."""
    terms = []
    for m, z, vs in rows:
        mean = combine((F(1, k), total(vs)))
        gap = combine((1, mean), (-1, z))
        terms += [(m, mean, mean), (-m, z, z), (-m, z, gap), (-m, gap, z)]
    return psd(outer(terms, p))


def judge(r):
    reading = r.reading("region", "average", "literal")
    c = r.constants({"two": 2, "four": 4})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given = givens(law, teacher, cos_rho, mu)
    then = {name: None for name in (("identity",) if reading == "literal" else ("expansion", "norm", "eigenvalue"))}
    if not any(w) or not given["cos_rho in range"]:
        return {"given": given, "then": then}
    p, k, rows = law.p, law.k, vectors(law, w, teacher, reading != "average")
    if reading == "literal":
        return {"given": given, "then": {"identity": identity(rows, p, k)}}
    then["expansion"] = expansion(rows, p, k)
    then["norm"] = all3(
        norm_le(outer(((m, z, combine((1, vs[i]), (-1, z))) for m, z, vs in rows), p), c["two"] * (1 - cos_rho))
        for i in range(k)
    )
    means = outer(((m, z, z) for m, z, _ in vectors(law, w, teacher, True)), p)
    student = outer(((m / k**2, total(vs), total(vs)) for m, _, vs in rows), p)
    then["eigenvalue"] = lmin_ge_lmin(student, means, c["four"] * (1 - cos_rho))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
