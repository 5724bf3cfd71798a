#!/usr/bin/env python3
"""Lemma C.1: the norm of every filter is at most r + eta_1 t, and so at most eta_1 (t + 1)."""
from common import all3, answer, serve
from phase import FACTORS, RUN, norm2_of_w, norm_le, scaled_given, scaled_run


def judge(r):
    reading = r.reading("standing", "any step")
    c = r.constants({"slope": 1, "time": 1, "offset": 1, **FACTORS})
    eta = r.number("step")

    def within(limit, first):
        run = scaled_run(r)
        return all3([norm_le(norm2_of_w(r, run, t, i), limit(t)) for t in run.times[first:] for i in run.groups])

    then = {
        "path": lambda: within(lambda t: r.number("radius") + c["slope"] * eta * t, 1),
        "bound": lambda: within(lambda t: eta * (c["time"] * t + c["offset"]), 0),
    }
    names = [name for name in RUN if name != "step bound" or reading == "standing"]
    return answer(scaled_given(r, c, names), then)


if __name__ == "__main__":
    serve(judge)
