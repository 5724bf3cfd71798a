#!/usr/bin/env python3
"""Expectation of the output term of g (Section B.1)."""
from common import dot, norm2, serve, times
from shapes import Stage1, answer, blank_then, same


def judge(r):
    r.reading("printed")
    c, s = r.constants({"front": 2}), Stage1(r, law=True)
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1", "symmetric", "isotropic"])
    if not s.usable:
        return answer(given, blank_then(["linear", "mean"]))
    lay, q = s.lay, len(s.v)

    def first():
        return s.law.mean_vector(
            lambda x: times(
                c["front"] / (1 + s.alpha) * lay.f_private(s.v, s.a, x, s.alpha), lay.combined_private(s.a, x)
            ),
            q,
        )

    def linear(x):
        return sum(s.a[j] * dot(s.v, lay.private(x, j)) for j in range(s.k))

    second = s.law.mean_vector(lambda x: times(linear(x), lay.combined_private(s.a, x)), q)
    return answer(
        given, {"linear": lambda: same(first(), second), "mean": lambda: same(second, times(norm2(s.a), s.v))}
    )


if __name__ == "__main__":
    serve(judge)
