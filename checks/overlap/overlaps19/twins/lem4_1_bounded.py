#!/usr/bin/env python3
"""The deviation of the Stage-1 updates with an explicit bound, for any slope but -1 (Lemma 4.1, second part)."""
from common import minus, norm2, serve
from shapes import Stage1, answer, blank_then


def judge(r):
    r.reading("slope fixed")
    c = r.constants({"front": 2, "quarter": "1/4", "fit": "1/2", "balance": "1/8", "D": 7})
    s, B = Stage1(r, x=True), r.number("B")
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1"])
    given |= {name: None for name in ("in range", "small filter", "small weights", "scales")}
    if not s.usable:
        return answer(given, blank_then(["filter", "weights"]))
    sigma2 = norm2(s.w_star) * norm2(s.a_star)
    given |= {
        "in range": B >= 0 and norm2(s.x) <= B**2,
        "small filter": norm2(s.v) ** 2 <= sigma2,
        "small weights": norm2(s.a) ** 2 <= sigma2,
        "scales": B >= 1,
    }
    if s.alpha == -1:
        return answer(given, blank_then(["filter", "weights"]))
    (g, h), (by_filter, by_weights) = s.updates(s.x, c["front"], c["quarter"]), s.l_reg_gradients(c)
    steep = max(1, 2 * max(1, abs(s.alpha)) / abs(1 + s.alpha))
    D4 = (c["D"] * steep) ** 4 * B**8 * sigma2**3
    return answer(
        given,
        {
            "filter": lambda: norm2(minus(g, by_filter)) ** 2 <= D4,
            "weights": lambda: norm2(minus(h, by_weights)) ** 2 <= D4,
        },
    )


if __name__ == "__main__":
    serve(judge)
