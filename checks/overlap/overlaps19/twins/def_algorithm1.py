#!/usr/bin/env python3
"""The stages fit together: a candidate with outer weights of another scale (Algorithm 1)."""
from common import blank, norm2, serve, times
from shapes import answer, blank_then


def judge(r):
    reading = r.reading("up to scale", "normalised")
    r.constants({})
    law, w, a, alpha, factor = (
        r.law("input"),
        r.vector("teacher_w"),
        r.vector("teacher_a"),
        r.number("alpha"),
        r.number("factor"),
    )
    lay = r.layout(law.d, "teacher_w", "teacher_a")
    extra = ["unit weights"] if reading == "normalised" else []
    if not lay.fits:
        return blank(["patches fit", "factor not zero"] + extra, ["stationary", "no loss"])
    size = abs(factor)
    given = {"patches fit": True, "factor not zero": factor != 0}
    if extra:
        given["unit weights"] = norm2(times(size, a)) == 1
    if factor == 0:
        return answer(given, blank_then(["stationary", "no loss"]))
    student_w, student_a = times(1 / size, w), times(size, a)

    def error(x):
        return lay.f(w, a, x, alpha) - lay.f(student_w, student_a, x, alpha)

    mean = law.mean_vector(lambda x: times(error(x), lay.combined(student_a, x)), lay.r)
    loss = law.mean(lambda x: error(x) ** 2)
    return answer(given, {"stationary": lambda: not any(mean), "no loss": lambda: loss == 0}, {"loss": loss})


if __name__ == "__main__":
    serve(judge)
