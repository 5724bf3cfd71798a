#!/usr/bin/env python3
"""The inner product is at least (gamma - 6 L_cross) |d|^2, link by link (proof of Theorem 3.1)."""
from common import F, M, N, P, View, angle, cross_growth, dot, le, matvec, minus, moment_at, q_error, serve, sqrt
from filters import clear_gradient, crosses, extrema, start_given


def first_line(law, w, teacher, d):
    def form(a, b, x):
        return dot(d, matvec(moment_at(law, w, teacher, a, b), x))

    return form(P, P, d) + form(P, N, w) - sum(form(a, b, teacher) for a, b in ((P, M), (N, P), (N, M)))


def judge(r):
    r.reading("averages")
    c = r.constants({"two": 2, "three": 3, "six": 6})
    law, w, teacher, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cross")
    view, d = View(law, teacher, [w]), minus(w, teacher)
    given = start_given(law, w, teacher) | {
        "cross positive": cross > 0,
        "cross growth": cross_growth(view, cross, off=True),
    }
    then = {name: None for name in ("regions", "norms", "length", "growth", "floor")}
    dd, uu, ww, q = F(dot(d, d)), F(dot(teacher, teacher)), F(dot(w, w)), q_error(w, teacher)
    g, (gamma, _) = clear_gradient(law, w, teacher), extrema(view, w, teacher)
    line, (pn, pm, nm) = first_line(law, w, teacher, d), crosses(law, w, teacher)
    if g is not None:
        then["regions"] = dot(g, d) >= line
    if gamma is not None:
        then["norms"] = dd == 0 or le(gamma * dd - sqrt(dd * ww) * pn - sqrt(dd * uu) * (pm + pn + nm), line)
        if g is not None:
            then["floor"] = dd == 0 or le((gamma - c["six"] * cross) * dd, dot(g, d))
    # gamma |d|^2 stands on both sides of the next two; a common factor |d| is cancelled.
    if pn.lo > 0 or pn.hi == 0:
        then["length"] = dd == 0 or pn.hi == 0 or (c["two"] >= 0 and ww <= c["two"] ** 2 * uu)
    if q is not None:
        then["growth"] = dd == 0 or le(pn * c["two"] + pm + pn + nm, angle(q) * (c["three"] * cross))
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
