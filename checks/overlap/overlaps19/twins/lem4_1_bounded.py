#!/usr/bin/env python3
"""The deviation of the Stage-1 updates with an explicit bound, for any slope but -1 (Lemma 4.1, second part)."""
from common import serve
from shapes import Stage1, answer, blank_then


def judge(r):
    r.reading("slope fixed")
    c = r.constants({"front": 2, "quarter": "1/4", "fit": "1/2", "balance": "1/8", "D": 7})
    s, B = Stage1(r, x=True), r.number("B")
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1"])
    given |= s.small(B) | {"scales": B >= 1}
    if not s.usable or s.alpha == -1:
        return answer(given, blank_then(["filter", "weights"]))
    filter2, weights2 = s.deviations(c, "quarter")
    steep = max(1, 2 * max(1, abs(s.alpha)) / abs(1 + s.alpha))
    D4 = (c["D"] * steep) ** 4 * B**8 * s.scale2() ** 3
    return answer(given, {"filter": lambda: filter2**2 <= D4, "weights": lambda: weights2**2 <= D4})


if __name__ == "__main__":
    serve(judge)
