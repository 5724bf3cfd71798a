#!/usr/bin/env python3
"""The entries of P_a."""
from common import answer, serve
from spectrum import Weighted


def judge(r):
    r.reading("printed")
    c, p = r.constants({"diagonal": 1, "neighbours": 1}), Weighted(r)

    def entries():
        if not p.small:
            return None
        A, t = p.matrix(), c["neighbours"] * p.neighbours()
        return all(
            A[m][n] == (c["diagonal"] if m == n else t if abs(m - n) == p.s else 0)
            for m in range(p.r)
            for n in range(p.r)
        )

    return answer(p.given(), {"entries": entries})


if __name__ == "__main__":
    serve(judge)
