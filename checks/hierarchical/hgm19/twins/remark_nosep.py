#!/usr/bin/env python3
"""What descent does to the patches where the top level is not separable."""
from itertools import combinations, product

from linear_common import PATCHES, answer, dot, minus, serve


def judge(r):
    r.reading("printed")
    c, sigma = r.constants({"factor": 1, "part": 1}), r.number("sigma")

    def not_separable():
        mu = r.vector("multipliers", len(r.listed))
        return r.certificate() and all(
            sum(u * y for u, (_, y, z) in zip(mu, r.listed) if z[j] == a) == 0
            for a in range(r.classes)
            for j in range(r.m)
        )

    def sphere():
        return sigma > 0 and all(dot(k, k) == sigma**2 / (4 * len(r.kernels)) for k in r.kernels)

    def same_class():
        end, radius = r.descent()[-1], c["part"] * sigma
        pairs = [minus(r.patches[a], r.patches[b]) for a, b in r.same_class()]
        return all(radius > 0 and sum(dot(k, x) ** 2 for k in end) < radius**2 for x in pairs)

    def other_classes():
        end = r.descent()[-1]
        for a, b in combinations(range(r.classes), 2):
            apart = minus(r.means[a], r.means[b])
            for start, last, w in zip(r.kernels, end, r.weights):
                growth = c["factor"] * r.eta * r.T / r.d * abs(dot(w, apart))
                for p, q in product(r.of_class(a), r.of_class(b)):
                    x = minus(r.patches[p], r.patches[q])
                    if abs(dot(last, x)) < growth - abs(dot(start, x)):
                        return False
        return True

    given = {
        **r.given(*PATCHES, "pairwise independent"),
        "not separable": not_separable,
        **r.given("step"),
        "sphere": sphere,
    }
    return answer(given, {"same class": same_class, "other classes": other_classes})


if __name__ == "__main__":
    serve(judge)
