#!/usr/bin/env python3
"""Theorem A.2: the extreme eigenvalues of P_a against 1 -+ cos(pi/(k+1))."""
from common import answer, cos_pi, lmax_le, lmin_ge, serve
from spectrum import Weighted, largest_singular_le, smallest_singular_ge


def judge(r):
    reading, c = r.reading("eigenvalues", "singular values"), r.constants({"one": 1, "cosine": 1})
    p = Weighted(r)
    low, high = (lmin_ge, lmax_le) if reading == "eigenvalues" else (smallest_singular_ge, largest_singular_le)

    def cosine():
        return cos_pi(1 / (p.k + c["one"]))

    return answer(
        p.given(),
        {
            "smallest": lambda: low(p.matrix(), 1 - cosine() * c["cosine"]) if p.small else None,
            "largest": lambda: high(p.matrix(), 1 + cosine() * c["cosine"]) if p.small else None,
        },
        {"cosine": cosine},
    )


if __name__ == "__main__":
    serve(judge)
