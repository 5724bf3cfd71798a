#!/usr/bin/env python3
"""Algorithm 1 runs as the theorem asks: both parts of S have a sample, phase 1 meets no kink and no tie."""
from common import all3, answer, any3, lt, serve
from phase import FACTORS, scaled_given, scaled_run


def judge(r):
    r.reading("printed")
    c = r.constants({"channels.factor": 8, **FACTORS, "second.factor": 8})
    m = len(r.inputs) if r.n >= 1 else 0
    first_half = r.inputs[: (m + 1) // 2] if m else []

    def smooth(w, x):
        """All products are negative, or one pattern alone has the largest, and that is positive."""
        alone = [all3([lt(0, w[p - 1])] + [lt(w[q - 1], w[p - 1]) for q in set(x) - {p}]) for p in set(x)]
        return any3([all3([lt(w[p - 1], 0) for p in x])] + alone)

    def first_layer():
        run = scaled_run(r, first_half)
        return all3([smooth(run.w(t, i), x) for t in run.times[:-1] for i in run.groups for x in set(first_half)])

    given = {
        **scaled_given(r, c),
        "channels": lambda: r.k > c["channels.factor"] * r.d**3,
        "second step": lambda: r.number("second_step") < c["second.factor"] * r.k,
    }
    return answer(given, {"two parts": lambda: m >= 2, "first layer": first_layer})


if __name__ == "__main__":
    serve(judge)
