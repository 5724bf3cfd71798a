#!/usr/bin/env python3
"""Proof of Lemma 1, item 1: two appearances of one patch get one image."""
from clustering_common import answer, dist2, dot, norm2, serve, square


class Two:
    """Two appearances of s embedded vectors each, and their images."""

    def __init__(self, r):
        self.s, self.gamma, d = r.integer("pixels"), r.number("gamma"), r.integer("dimension")
        if not 1 <= self.s <= 64:
            raise ValueError("pixels is not between 1 and 64")
        first, second = r.rows("first", d, self.s), r.rows("second", d, self.s)
        self.images = r.rows("images", r.integer("channels"), 2)
        self.blocks = [dist2(x, y) for x, y in zip(first, second)]
        self.whole = sum(self.blocks)

    def equal(self):
        return self.images[0] == self.images[1]

    def orthogonal(self):
        return dot(*self.images) == 0

    def given(self, far):
        """radius, unit images, specification."""

        def specification():
            if self.whole < square(self.gamma) and not self.equal():
                return False
            return self.whole <= square(far * self.gamma) or self.orthogonal()

        return {
            "radius": lambda: self.gamma > 0,
            "unit images": lambda: all(norm2(v) == 1 for v in self.images),
            "specification": specification,
        }


def judge(r):
    r.reading("printed")
    c, two = r.constants({"scale": 1, "far": 2, "whole": 1}), Two(r)
    sigma2 = square(c["scale"] * two.gamma) / two.s
    given = {**two.given(c["far"]), "close": lambda: all(b < sigma2 for b in two.blocks)}
    then = {"whole": lambda: two.whole < square(c["whole"] * two.gamma), "well defined": two.equal}
    return answer(given, then, ("radius",))


if __name__ == "__main__":
    serve(judge)
