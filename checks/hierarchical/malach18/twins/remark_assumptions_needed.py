#!/usr/bin/env python3
"""Section 5.1 calls its assumptions necessary: one of them left out, two patches of a class need not drift alike."""
from itertools import combinations

from model_common import F, answer, pairwise_independent, serve

LEFT_OUT = {
    "uniform label": "balanced",
    "uniform patches": "uniform",
    "disjoint": "disjoint",
    "equal sizes": "equal sizes",
}


def judge(r):
    reading = r.reading(*LEFT_OUT)
    r.constants({})
    counts, chances, shared = r.whole("patch_counts"), r.vector("chances"), r.integer("shared") == 1
    if len(counts) != len(r.classes) or min(counts, default=0) < 1 or len(chances) != sum(counts):
        raise ValueError("patch_counts or chances")
    names, entries = {}, iter(chances)  # names[c]: the (patch, chance) of class c
    for c, count in zip(r.classes, counts):
        names[c] = [((1, 0) if shared and (c, i) == (2, 0) else (c, i), next(entries)) for i in range(count)]

    def drift():
        mean = {}  # patch -> E[-y f]
        for y, image, p in r.law:
            for j, c in enumerate(image):
                for x, chance in names[c]:
                    mean.setdefault(x, [F(0)] * r.m)[j] += -y * p * chance
        zero = [F(0)] * r.m
        return any(
            mean.get(x, zero) != mean.get(z, zero) for c in names for (x, _), (z, _) in combinations(names[c], 2)
        )

    of_class = [[chance for _, chance in row] for row in names.values()]
    given = {
        **{name: f for name, f in r.given_level().items() if name != "sizes"},
        "pairwise independent": lambda: pairwise_independent(r.means),
        "chances": lambda: min(chances) > 0 and all(sum(row) == 1 for row in of_class),
        "uniform": lambda: all(len(set(row)) == 1 for row in of_class),
        "disjoint": lambda: not shared or len(counts) == 1,
        "equal sizes": lambda: len(set(counts)) == 1,
    }
    del given[LEFT_OUT[reading]]
    return answer(given, {"drift": drift})


if __name__ == "__main__":
    serve(judge)
