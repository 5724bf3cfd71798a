#!/usr/bin/env python3
"""The Stage-1 updates deviate boundedly from the gradient (Lemma 4.1, second part), for one choice of the constants."""
from common import minus, norm2, serve
from shapes import Stage1, answer, blank_then

LARGEST = 200  # powers beyond are not computed


def judge(r):
    r.reading("printed")
    c = r.constants({"front": 2, "quarter": "1/4", "fit": "1/2", "balance": "1/8"})
    s, C, n, B = Stage1(r, x=True), r.number("bound"), r.integer("power"), r.number("B")
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1"])
    given |= {name: None for name in ("in range", "small filter", "small weights", "constants positive", "scales")}
    if not s.usable:
        return answer(given, blank_then(["filter", "weights"]))
    sigma2 = norm2(s.w_star) * norm2(s.a_star)
    given |= {
        "in range": B >= 0 and norm2(s.x) <= B**2,
        "small filter": norm2(s.v) ** 2 <= sigma2,
        "small weights": norm2(s.a) ** 2 <= sigma2,
        "constants positive": C > 0 and n >= 0,
        "scales": B >= 1 and sigma2 >= 1,
    }
    if s.alpha == -1 or not 0 <= n <= LARGEST:
        return answer(given, blank_then(["filter", "weights"]))
    (g, h), (by_filter, by_weights) = s.updates(s.x, c["front"], c["quarter"]), s.l_reg_gradients(c)
    D2 = C**2 * (B**2 * s.k**2 * sigma2) ** n
    return answer(
        given,
        {"filter": lambda: norm2(minus(g, by_filter)) <= D2, "weights": lambda: norm2(minus(h, by_weights)) <= D2},
    )


if __name__ == "__main__":
    serve(judge)
