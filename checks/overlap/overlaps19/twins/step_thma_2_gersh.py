#!/usr/bin/env python3
"""Proof of Theorem A.2: row sums of P_a and eigenvalues against the neighbour sum."""
from common import I, answer, lmax_le, lmin_ge, serve
from spectrum import Weighted


def judge(r):
    r.reading("printed")
    c, p = r.constants({"factor": 1}), Weighted(r)
    bound = c["factor"] * abs(p.neighbours())

    def rows():
        return (
            all(sum(abs(x) for j, x in enumerate(row) if j != i) <= bound for i, row in enumerate(p.matrix()))
            if p.small
            else None
        )

    return answer(
        p.given(),
        {
            "rows": rows,
            "smallest": lambda: lmin_ge(p.matrix(), 1 - bound) if p.small else None,
            "largest": lambda: lmax_le(p.matrix(), 1 + bound) if p.small else None,
        },
        {"neighbour sum": lambda: I(p.neighbours())},
    )


if __name__ == "__main__":
    serve(judge)
