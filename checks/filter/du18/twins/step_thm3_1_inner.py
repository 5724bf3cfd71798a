#!/usr/bin/env python3
"""The chain of lower bounds on the inner product of gradient and error, k patches (proof of Theorem 3.1)."""
import thm3_1
from common import (M, N, P, Request, View, angle, dot, gamma_L, gradient, le, matvec, minus, moment_at, norm, off_boundary, q_between,
                    q_error, serve, sqrt)

GIVEN = ["two dimensions", "off the boundaries", "cross positive", "initialisation", "cross growth"]
CHAIN = ["regions", "norms", "length", "growth", "floor"]


def judge(r):
    r.reading("averages")
    c = r.constants({"two": 2, "three": 3, "six": 6})
    assumed = thm3_1.judge(Request({"instance": {**r.fields, "step": "0", "beta": "1"}}))["given"]    # neither enters GIVEN
    given, then = {name: assumed[name] for name in GIVEN}, dict.fromkeys(CHAIN)
    law, w, u, cross = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cross")
    q, reach = q_between(w, u), q_error(w, u)
    if q is None or not off_boundary(law, w, u):
        return {"given": given, "then": then}
    d = minus(w, u)
    dd, ww, uu, inner = dot(d, d), dot(w, w), dot(u, u), dot(gradient(law, w, u), d)
    gamma = gamma_L(View(law, u, [w]), q)[0]

    def term(first, second, x):
        return dot(d, matvec(moment_at(law, w, u, first, second), x))
    one = term(P, P, d) + term(P, N, w) - term(P, M, u) - term(N, P, u) - term(N, M, u)
    pn, rest = norm(moment_at(law, w, u, P, N)), norm(moment_at(law, w, u, P, M)) + norm(moment_at(law, w, u, N, M))
    then["regions"] = inner >= one
    # The norm of E N P^T is that of its transpose E P N^T.
    then["norms"] = le(gamma * dd - sqrt(dd * ww) * pn - sqrt(dd * uu) * (rest + pn), one)
    idle = dd == 0 or (pn.lo == pn.hi == 0)
    then["length"] = True if idle else c["two"] >= 0 and ww <= c["two"] ** 2 * uu
    if reach is not None:
        then["growth"] = True if dd == 0 else le(pn * c["two"] + pn + rest, angle(reach) * (c["three"] * cross))
    then["floor"] = le((gamma - c["six"] * cross) * dd, inner)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
