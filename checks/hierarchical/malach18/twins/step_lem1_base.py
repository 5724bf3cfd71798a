#!/usr/bin/env python3
"""Proof of Lemma 1, base case: the observed patches get orthogonal images."""
from clustering_common import answer, dot, norm2, serve, square


def judge(r, repaired=False):
    reading = r.reading("unit") if repaired else r.reading("unit", "any norm", "trivial clustering")
    c = r.constants({"half": "1/2", "far": 2, "apart": 2, **({} if repaired else {"ball": 1})})
    n, gamma = r.at_most(8), r.number("gamma")
    images = r.rows("images", r.integer("channels"), n)
    far = c["ball" if reading == "trivial clustering" else "far"]

    def radius(i, j):
        """gamma <= h |x_i - x_j|, or <."""
        bound = square(c["half"]) * r.d2[i][j]
        return square(gamma) < bound if repaired else square(gamma) <= bound

    def meets(i, j):
        if r.d2[i][j] < square(gamma) and images[i] != images[j]:
            return False
        return r.d2[i][j] <= square(far * gamma) or dot(images[i], images[j]) == 0

    def orthogonal():
        return all(dot(images[i], images[j]) == 0 for i, j in r.pairs)

    def unit():
        return n < 2 or all(norm2(v) == 1 for v in images)

    given = {
        "different": lambda: all(r.d2[i][j] > 0 for i, j in r.pairs),
        "radius": lambda: gamma > 0 and all(radius(i, j) for i, j in r.pairs),
        "unit images": unit,
        "specification": lambda: all(meets(i, j) for i, j in r.pairs),
    }
    if reading == "any norm":
        del given["unit images"]
    then = {
        "distances": lambda: all(r.d2[i][j] >= square(c["apart"] * gamma) for i, j in r.pairs),
        "orthogonal": orthogonal,
        "orthonormal": lambda: orthogonal() and unit(),
    }
    return answer(given, then, ("radius",))


if __name__ == "__main__":
    serve(judge)
