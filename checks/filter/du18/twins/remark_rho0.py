#!/usr/bin/env python3
"""At rho = 0 the bound of Theorem 3.3 is an equality."""
from common import P, lmin_ge_lmin, moment_at, serve, shifted
from thm3_3a import givens


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 1})
    law, w, teacher, cos_rho, mu = r.law("input"), r.vector("w"), r.vector("teacher"), r.number("cos_rho"), r.number("mu")
    given = givens(law, teacher, cos_rho, mu)
    given["rho zero"] = cos_rho == 1
    A, B = moment_at(law, w, teacher, P), shifted(moment_at(law.averages(), w, teacher, P), 0, c["factor"])
    equal = None
    if A == B:
        equal = True
    elif law.p <= 2 and c["factor"] >= 0:    # exact; a negative factor would exchange the two ends of the spectrum
        equal = lmin_ge_lmin(A, B, 0) and lmin_ge_lmin(B, A, 0)
    return {"given": given, "then": {"equal": equal}}


if __name__ == "__main__":
    serve(judge)
