#!/usr/bin/env python3
"""Section 5.1 calls its assumptions necessary: one of them left out, two patches of a class need not drift alike."""
from itertools import combinations

from model_common import F, answer, mean_images, pairwise_independent, pixel_laws, serve

LEFT_OUT = ("uniform label", "uniform patches", "disjoint", "equal sizes")


def judge(r):
    reading = r.reading("each one", *LEFT_OUT)
    r.constants({})
    counts, v, shared = r.whole("patch_counts"), r.vector("chances"), r.integer("shared") == 1
    if len(counts) != len(r.classes) or min(counts, default=0) < 1 or len(v) != sum(counts):
        raise ValueError("patch_counts or chances")
    chances = [v[sum(counts[:i]) : sum(counts[: i + 1])] for i in range(len(counts))]
    label = {y: sum((p for other, _, p in r.law if other == y), F(0)) for y in (1, -1)}

    def balanced():
        if 0 in label.values():
            raise ZeroDivisionError("one label only")
        return [(y, image, p / (2 * label[y])) for y, image, p in r.law]

    def drift(left_out):
        """In the model with everything but this one assumption in order."""
        law, names = r.law if left_out == "uniform label" else balanced(), {}
        for c, given in zip(r.classes, chances):
            count = len(given) if left_out == "equal sizes" else counts[0]
            own = left_out == "uniform patches" and len(given) == count
            twice = left_out == "disjoint" and shared and c == 2
            patches = [(1, 0) if twice and i == 0 else (c, i) for i in range(count)]
            names[c] = list(zip(patches, given if own else [F(1, count)] * count))
        mean = {}  # patch -> E[-y f]
        for y, image, p in law:
            for j, c in enumerate(image):
                for x, chance in names[c]:
                    mean.setdefault(x, [F(0)] * r.m)[j] += -y * p * chance
        zero = [F(0)] * r.m
        return any(
            mean.get(x, zero) != mean.get(z, zero) for c in names for (x, _), (z, _) in combinations(names[c], 2)
        )

    given = {
        "law": r.given_level()["law"],
        "both labels": lambda: 0 < label[1] < 1,
        "chances": lambda: min(v) > 0 and all(sum(row) == 1 for row in chances),
        "pairwise independent": lambda: pairwise_independent(r.means),
        "balanced independent": lambda: pairwise_independent(mean_images(pixel_laws(balanced()), r.classes, r.m)),
    }
    asked = LEFT_OUT if reading == "each one" else (reading,)
    return answer(given, {name: lambda name=name: drift(name) for name in asked})


if __name__ == "__main__":
    serve(judge)
