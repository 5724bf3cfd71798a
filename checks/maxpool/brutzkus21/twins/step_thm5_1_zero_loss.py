#!/usr/bin/env python3
"""Zero training loss of the second phase, and a bound on the loss at every time (Section E)."""
from common import F, I, answer, grid, label, le, sigmoid, sqrt
from second_phase import FIRST, START, log, loss_of, serve, step_names
from separator import inner, size2


def judge(r):
    reading = r.reading("positive step", "real step")
    c = r.constants({**FIRST, "second.factor": 8, "two": 2})
    more = {"horizon": lambda: r.integer("horizon") >= 1}
    horizon = ("horizon",) if reading == "positive step" else ()
    given = r.wanted(c, *START, *step_names(reading), "second inputs of D", "separable", *horizon, **more)

    def trained():
        """L_2 after the steps of phase 2."""
        a, m2 = [I(s) for s in r.signs], len(r.second)
        often = {x: r.second.count(x) for x in r.second}
        for _ in range(r.integer("horizon")):
            pull = {x: sigmoid(label(x) * inner(r.copies, a, r.z(x))) * F(label(x) * often[x], m2) for x in often}
            a = [grid(w + r.eta2 * sum((pull[x] * r.z(x)[g] for x in often), I(0))) for g, w in enumerate(a)]
        return sum((loss_of(label(x) * inner(r.copies, a, r.z(x))) * F(often[x], m2) for x in often), I(0))

    def majorant():
        best, t = r.best(r.second), r.integer("horizon")
        if not best.separable or t < 1 or r.eta2 <= 0:
            return None
        far = log(F(t)) if t > 1 else I(0)
        away = sqrt(size2(r.copies, [s - far * v for s, v in zip(r.signs, best.v)]))
        off = (far * sqrt(I(best.high - best.low))).hi
        away = I(max(F(0), away.lo - off), away.hi + off)
        return le(trained(), log(1 + F(1, t)) + away * away / (c["two"] * r.eta2 * t))

    then = {"loss": lambda: r.loss_vanishes(r.second), "majorant": majorant}
    return answer(given, then if reading == "positive step" else {"loss": then["loss"]})


if __name__ == "__main__":
    serve(judge)
