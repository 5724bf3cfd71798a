#!/usr/bin/env python3
"""The Stage-1 updates deviate boundedly from the gradient (Lemma 4.1, second part), for one choice of the constants."""
from common import serve
from shapes import Stage1, answer, blank_then

LARGEST = 200  # powers beyond are not computed


def judge(r):
    r.reading("printed")
    c = r.constants({"front": 2, "quarter": "1/4", "fit": "1/2", "balance": "1/8"})
    s, C, n, B = Stage1(r, x=True), r.number("bound"), r.integer("power"), r.number("B")
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1"])
    given |= s.small(B) | {"constants positive": C > 0 and n >= 0, "scales": B >= 1 and s.scale2() >= 1}
    if not s.usable or s.alpha == -1 or not 0 <= n <= LARGEST:
        return answer(given, blank_then(["filter", "weights"]))
    filter2, weights2 = s.deviations(c, "quarter")
    D2 = C**2 * (B**2 * s.k**2 * s.scale2()) ** n
    return answer(given, {"filter": lambda: filter2 <= D2, "weights": lambda: weights2 <= D2})


if __name__ == "__main__":
    serve(judge)
