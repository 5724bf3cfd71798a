#!/usr/bin/env python3
"""Norm bound of the output term and of the label term (Section B.1)."""
from common import dot, norm2, serve
from shapes import Stage1, answer, blank_then, le_roots


def judge(r):
    reading = r.reading("R1", "R2", "any slope")
    c, s = r.constants({"c": 1}), Stage1(r, x=True)
    given = s.given(["patches fit", "large stride", "segment exists"])
    if reading != "any slope":
        given["slope at most 1"] = s.alpha**2 <= 1 if s.fits else None
    if not s.usable:
        return answer(given, blank_then(["triangle", "norms", "total", "label"]))
    lay, x2, a2, ck2 = s.lay, norm2(s.x), norm2(s.a), s.k**2 if reading == "R2" else s.k  # c_k is the root of ck2
    z2 = norm2(lay.combined_private(s.a, s.x))
    terms = sum(abs(s.a[j] * dot(s.v, lay.private(s.x, j))) for j in range(s.k))
    top = max(abs(b) for b in s.a)
    one = [(abs(lay.f_private(s.v, s.a, s.x, s.alpha)), z2)]
    two = [(terms, z2)]
    three = [(top, norm2(s.v) * norm2(lay.private(s.x, j)) * a2 * x2) for j in range(s.k)]
    four = [(c["c"] * a2 * x2, ck2 * norm2(s.w))]
    return answer(
        given,
        {
            "triangle": lambda: le_roots(one, two),
            "norms": lambda: le_roots(two, three),
            "total": lambda: le_roots(three, four),
            "label": lambda: le_roots(
                [(abs(s.label(s.x)), z2)], [(c["c"] * x2, ck2 * a2 * norm2(s.a_star) * norm2(s.w_star))]
            ),
        },
    )


if __name__ == "__main__":
    serve(judge)
