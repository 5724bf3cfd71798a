#!/usr/bin/env python3
"""Expectation of the label term of g (Section B.1)."""
from common import dot, serve, times
from shapes import Stage1, answer, blank_then, same


def judge(r):
    left, right = r.reading("R2 R2'", "R1 R2'", "R2 R1'", "R1 R1'").split()
    c, s = r.constants({"front": 2, "scale": 1}), Stage1(r, law=True)
    names = ["patches fit", "large stride", "segment exists", "slope not -1", "symmetric", "isotropic"]
    given = s.given([n for n in names if left == "R2" or n != "slope not -1"])
    if not s.usable:
        return answer(given, blank_then(["label"]))

    def label():
        factor = c["front"] / (1 + s.alpha) if left == "R2" else 1
        mean = s.law.mean_vector(lambda x: times(factor * s.label(x), s.lay.combined_private(s.a, x)), len(s.v))
        return same(mean, times(c["scale"] * dot(s.a, s.a_star), s.v_star if right == "R2'" else s.w_star))

    return answer(given, {"label": label})


if __name__ == "__main__":
    serve(judge)
