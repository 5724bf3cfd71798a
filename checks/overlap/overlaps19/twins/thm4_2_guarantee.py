#!/usr/bin/env python3
"""Theorem 4.2 as a whole: the law of the last iterate of Convotron, place by place in exact fractions."""
from fractions import Fraction as F

from common import (
    I,
    Layout,
    answer,
    dot,
    interval,
    le,
    lmax,
    lmin,
    log,
    minus,
    norm2,
    plus,
    serve,
    sigma,
    slope_within,
    sqrt,
    times,
)

PLACES, WORK, BITS = 4000, 20000, 20000  # beyond: undecided


def last_law(law, lay, a, w_star, a_star, alpha, step, steps):
    """{place: probability} of w_{T+1} from w_1 = 0; None when there are too many places."""
    inputs = {}  # what one sample does to an iterate: patches, their combination, label
    for m, x in law.atoms:
        key = (
            tuple(tuple(lay.patch(x, j)) for j in range(lay.k)),
            tuple(lay.combined(a, x)),
            lay.f(w_star, a_star, x, alpha),
        )
        inputs[key] = inputs.get(key, F(0)) + m
    places, seen = {(F(0),) * lay.r: F(1)}, 0
    for _ in range(steps):
        new = {}
        seen += len(places) * len(inputs)
        if seen > WORK:
            return None
        for w, m in places.items():
            for (patches, combined, y), weight in inputs.items():
                output = sum((a[j] * sigma(dot(w, patches[j]), alpha) for j in range(lay.k)), F(0))
                place = tuple(plus(w, times(step * (y - output), combined)))
                new[place] = new.get(place, F(0)) + m * weight
        if len(new) > PLACES or max(c.denominator.bit_length() for c in next(iter(new))) > BITS:
            return None
        if new == places:
            return new  # stationary
        places = new
    return places


def judge(r):
    near = r.reading("RN1", "RN2") == "RN1"
    c = r.constants({"C2": 14, "mean": 7, "rate": 4, "least": "1/2", "cost": 8})
    law, a, w_star, a_star = r.law(), r.vector("a"), r.vector("teacher_w"), r.vector("teacher_a")
    alpha, eps, b, step, steps = r.number("alpha"), r.number("eps"), r.number("B"), r.number("step"), r.integer("steps")
    k, w2, lay = len(a), norm2(w_star), Layout(law.d, len(w_star), r.integer("stride"), len(a))
    memo = {}

    def spectrum():
        if "spectrum" not in memo:  # beta, gamma
            memo["spectrum"] = (1 + alpha) / 2 * interval(lmin(lay.pa(a))), 2 * k * b * interval(lmax(lay.pa(a)))
        return memo["spectrum"]

    def errors():
        if "errors" not in memo:
            places = last_law(law, lay, a, w_star, a_star, alpha, step, steps) if steps >= 0 else None
            memo["errors"] = None if places is None else [(m, norm2(minus(w, w_star))) for w, m in places.items()]
        return memo["errors"]

    def mean_square():
        return None if errors() is None else sum((m * e for m, e in errors()), F(0))

    def bound(factor):
        return factor * (interval(k**6 * w2 * eps**2) if near else k ** 3 * eps * sqrt(w2))

    def probability():
        if errors() is None:
            return None
        inside = [(m, le(e, bound(c["C2"]))) for m, e in errors()]
        return le(c["least"], I(sum(m for m, t in inside if t), sum(m for m, t in inside if t is not False)))

    given = {
        "patches fit": lambda: lay.fits and len(a_star) == k,
        "symmetric": law.symmetric,
        "isotropic": law.isotropic,
        "large stride": lambda: lay.large,
        "unit weights": lambda: norm2(a) == 1,
        "unit teacher weights": lambda: norm2(a_star) == 1,
        "eps positive": lambda: eps > 0,
        "close weights": lambda: norm2(minus(a, a_star)) <= eps**2,
        "small eps": lambda: eps**2 * k**6 * w2 <= 1,
        "bounded": lambda: law.bounded(b, True),
        "positive slope": lambda: alpha > -1,
        "slope": lambda: slope_within(alpha),
        "step positive": lambda: step > 0,
        "step small": lambda: le(step * spectrum()[1], spectrum()[0]),
        "enough steps": lambda: steps >= 0
        and (False if eps <= 0 else le(-log(k**3 * eps), step * spectrum()[0] * steps / c["rate"])),
    }
    return answer(
        given,
        {
            "mean square": lambda: None if errors() is None else le(mean_square(), bound(c["mean"])),
            "probability": probability,
            "number of steps": lambda: le(
                spectrum()[1] / (spectrum()[0] * spectrum()[0]), c["cost"] * k**5 * b / (1 + alpha) ** 2
            ),
        },
        {"mean square": mean_square},
    )


if __name__ == "__main__":
    serve(judge)
