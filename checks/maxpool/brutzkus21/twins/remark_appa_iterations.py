#!/usr/bin/env python3
"""How many normalised steps of logistic regression reach half of the largest margin (Section A)."""
from common import F, I, answer, from_iv, grid, iv, label, le, sigmoid, sqrt
from part3 import BOUNDS, EVENT, HALF, PRINTED, START, serve
from separator import inner, size2

LIMIT = 60


def judge(r):
    r.reading("normalised steps")
    own = {"speed": "1/2", "half": "1/2", "iterations": 8, "factor": 51200, "loss": 4}
    c = r.constants({**own, **PRINTED, **BOUNDS})
    given = r.assumptions(c, *START, *EVENT, *HALF)
    found = {}

    def run():
        """(t, least margin, squared norm, 1 / gamma^2) at the first time with half of the margin, or None."""
        if "run" not in found:
            found["run"] = iterate()
        return found["run"]

    def iterate():
        if r.separator(r.second).separable is not True:
            return None
        best = r.unit_separator(r.second)
        if not best.separable:
            return None
        points, y = {frozenset(x): r.unit(x) for x in r.second}, {frozenset(x): label(x) for x in r.second}
        often = {p: sum(frozenset(x) == p for x in r.second) for p in points}
        inverse2, v = best.norm2(), [I(0) for _ in r.copies]
        margins = {p: I(0) for p in points}
        for t in range(1, LIMIT + 1):
            pull = {p: sigmoid(margins[p]) for p in points}
            total = sum((pull[p] * often[p] for p in points), I(0))
            for g in range(len(v)):
                step = sum((pull[p] / total * often[p] * y[p] * points[p][g] for p in points), I(0))
                v[g] = grid(v[g] + step * c["speed"])
            margins = {p: y[p] * inner(r.copies, v, points[p]) for p in points}
            least = I(min(m.lo for m in margins.values()), min(m.hi for m in margins.values()))
            norm2 = size2(r.copies, v)
            reached = le(c["half"] * sqrt(norm2) / sqrt(inverse2), least)
            if reached is None:
                return None
            if reached:
                return t, least, norm2, inverse2
        return None

    def order():
        return c["iterations"] * (1 + from_iv(iv.log(iv.mpf(len(r.second)))))

    def truth(f):
        return lambda: None if run() is None else f(*run())

    then = {
        "iterations": truth(lambda t, least, norm2, inverse2: le(F(t), order() * inverse2)),
        "order d": truth(lambda t, least, norm2, inverse2: le(F(t), order() * c["factor"] * r.d)),
        "guarantee": truth(lambda t, least, norm2, inverse2: le(norm2, c["loss"] * inverse2 * least * least)),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
