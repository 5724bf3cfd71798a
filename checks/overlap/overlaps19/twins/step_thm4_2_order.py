#!/usr/bin/env python3
"""The order of the limit of the recursion (last display of Section B.2)."""
from common import serve
from shapes import Induction, answer, blank_then, le_roots


def judge(r):
    r.reading("printed")
    r.constants({})
    s, C = Induction(r), r.number("C")
    given = s.given()
    given["constant positive"] = C > 0 if s.sane else None
    given["short teacher"] = s.w2 <= 1 if s.sane else None
    if not s.sane:
        return answer(given, blank_then(["order"]))

    def order():
        left = [(2 * s.delta * s.eps / s.beta, s.w2), (s.eps**2, 1)]
        return le_roots(left, [(C * s.k**3 * s.eps, s.w2)])

    return answer(given, {"order": order})


if __name__ == "__main__":
    serve(judge)
