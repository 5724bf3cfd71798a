#!/usr/bin/env python3
"""The sums of the patches of each class show the latent image, and T the latent separator."""
from linear_common import F, answer, dot, separable_given, serve
from step_lem1_orth import sums


def judge(r):
    r.reading("printed")
    c = r.constants({"margin": 1, "one": 1})

    def listed(x):
        """The classes for which a vector is listed."""
        return [a for a in range(r.classes) if any(r.patches[p] == x for p in r.of_class(a))]

    def indicator():
        totals = sums(r.patches, r.classes, r.d)
        used = {p for _, _, shown in r.observed for p in shown}
        places = [(a, r.patches[p]) for p in used for a in range(r.classes)]
        return all(dot(totals[a], x) == (c["one"] if a in listed(x) else 0) for a, x in places)

    def separates():
        totals = sums(r.patches, r.classes, r.d)
        classes = [listed(x) for x in r.patches]
        # worth[p][j]: what patch p at place j adds to T(X); right[p][j]: what it adds to <W*, Z>
        worth = [combined_rows([dot(P, x) for P in totals], r.separator) for x in r.patches]
        right = [combined_rows([F(a in found) for a in range(r.classes)], r.separator) for found in classes]
        for mass, y, shown in r.observed:
            value = sum((worth[p][j] for j, p in enumerate(shown)), F(0))
            if mass > 0 and (value != sum((right[p][j] for j, p in enumerate(shown)), F(0)) or y * value < 1):
                return False
        return True

    def combined_rows(weights, rows):
        return [dot(weights, column) for column in zip(*rows)]

    return answer(separable_given(r, c["margin"]), {"indicator": indicator, "separates": separates})


if __name__ == "__main__":
    serve(judge)
