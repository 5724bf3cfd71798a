#!/usr/bin/env python3
"""The condition on the channels does not involve m; the product of the two printed bounds is 51200 d."""
from common import answer, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"growth": 0, "product": 51200})
    k, steps, m, step = r.integer("channels"), r.integer("steps"), r.integer("samples"), r.number("step")

    def separator():
        return 2 * 80**2 * r.d / (k * step**2 * steps**2)

    def representation():
        return 4 * k * step**2 * steps**2

    def no_samples():
        p = c["growth"]
        return k > 8 * r.d**3 * m**p if p.denominator == 1 and m >= 1 else None

    given = r.given("sizes", "channels", "steps positive", "step positive", "step bound", "radius bound")
    given["samples of both parts"] = lambda: m >= 2
    then = {"no samples": no_samples, "same guarantee": lambda: separator() * representation() == c["product"] * r.d}
    return answer(given, then, {"separator": separator, "representation": representation})


if __name__ == "__main__":
    serve(judge)
