#!/usr/bin/env python3
"""The condition on epsilon used in the induction (Section B.2)."""
from fractions import Fraction as F

from common import Layout, cos_pi, interval, norm2, serve
from shapes import answer, blank_then, le_roots, smallest


def judge(r):
    reading = r.reading("true", "bound", "large")
    c, a, w_star, alpha, s = (
        r.constants({"one": 1}),
        r.vector("a"),
        r.vector("teacher_w"),
        r.number("alpha"),
        r.integer("stride"),
    )
    k, w2, lay = len(a), norm2(w_star), Layout((len(a) - 1) * s + len(w_star), len(w_star), s, len(a))
    given = {
        "large stride": lay.sane and lay.large,
        "unit weights": norm2(a) == 1,
        "positive slope": alpha > -1,
        "teacher nonzero": w2 > 0,
    }
    if reading == "large":
        given |= {"two units": k >= 2, "long teacher": w2 >= 1}
    if not lay.sane:
        return answer(given, blank_then(["condition"]))

    def condition():
        low = 1 - interval(cos_pi(F(1, k + 1))) if reading == "bound" else smallest(lay.pa(a))
        if low.__class__ is not F and low.lo == low.hi:
            low = low.lo
        if alpha == -1 or w2 == 0:
            return None  # 0/0, or a division by |w*| = 0
        # (1 + alpha)/2 is a factor of beta and of delta; lambda >= 0, so that k |w*| + lambda > 0 and both denominators
        # may be multiplied out
        return le_roots([(c["one"] * k, w2), (low * c["one"], 1)], [(low * k**3, w2)])

    return answer(given, {"condition": condition})


if __name__ == "__main__":
    serve(judge)
