#!/usr/bin/env python3
"""The least squared norm of a margin-1 separator of D is 2n: a separator and a dual point of the same value."""
from common import F, answer, dot, label, norm2, plus_all, serve, support
from linear import Classifier


def judge(r):
    r.reading("exact")
    factor = r.constants({"factor": 2})["factor"]

    def parts():
        """The inputs as signed vectors, their combination with equal weights, and the two values."""
        c = Classifier(r, w=False)
        weight = F(1, (r.l - 2) ** (r.n - 1))
        points = [[label(x) * v for v in c.flat(x)] for x in support(r.l, r.n)]
        w = [weight * v for v in plus_all(points)]
        return c, points, w, 2 * weight * len(points) - norm2(w), norm2(w)

    def minimum():
        _, points, w, below, above = parts()
        if below != above or min(dot(w, p) for p in points) < 1:
            return None
        return above == factor * r.n  # every separator has at least `below`, and w has `above`

    def equal():
        c, points, w, below, above = parts()
        copies = [v for block in c.differences() for v in block]
        return w == copies and min(dot(w, p) for p in points) >= 1 and below == above == 2 * r.n

    return answer(r.given("sizes"), {"minimum": minimum, "equal weights": equal})


if __name__ == "__main__":
    serve(judge)
