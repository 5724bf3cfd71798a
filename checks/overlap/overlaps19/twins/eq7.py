#!/usr/bin/env python3
"""Linear network without overlap: the population loss is a rank-one factorisation ((7))."""
from common import F, serve
from shapes import Stage1, answer, blank_then


def judge(r):
    factor = {"R1": F(1), "R2": F(1, 2)}[r.reading("R1", "R2")]
    c, s = r.constants({"fit": 1}), Stage1(r, law=True)
    given = s.given(["patches fit", "linear", "no overlap", "isotropic"])
    if not s.fits:
        return answer(given, blank_then(["bilinear", "loss"]))
    lay, ks = s.lay, range(s.k)

    def product(w, a, x):
        """w^T P(x) a, P(x) with the patches as columns."""
        columns = [lay.patch(x, j) for j in ks]
        return sum(w[i] * columns[j][i] * a[j] for i in range(lay.r) for j in ks)

    def bilinear():
        return all(
            lay.f(w, a, x, s.alpha) == product(w, a, x)
            for _, x in s.law.atoms
            for w, a in ((s.w, s.a), (s.w_star, s.a_star))
        )

    loss = s.law.mean(lambda x: (lay.f(s.w, s.a, x, s.alpha) - s.label(x)) ** 2)
    frobenius = sum((s.w[i] * s.a[j] - s.w_star[i] * s.a_star[j]) ** 2 for i in range(lay.r) for j in ks)
    return answer(given, {"bilinear": bilinear, "loss": lambda: factor * loss == c["fit"] * factor * frobenius})


if __name__ == "__main__":
    serve(judge)
