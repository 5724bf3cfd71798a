#!/usr/bin/env python3
"""A digits example as an instance of the model: different images, independent mean images, their norms and cosines."""
from itertools import combinations

from model_common import F, answer, different, dot, independent, serve


def least_norm2(means):
    return min(dot(v, v) for v in means)


def largest_cosine2(means):
    """The square of the largest cosine of two mean images, 0 where none is positive."""
    pairs = [(u, w) for u, w in combinations(means, 2) if dot(u, w) > 0]
    return max([dot(u, w) ** 2 / (dot(u, u) * dot(w, w)) for u, w in pairs], default=F(0))


def judge(r, readings=("pairs", "printed"), more=None):
    reading = r.reading(*readings)
    r.constants({})

    def images():
        return all(different(r.listed(level)) for level in range(r.depth)) and different([z for _, z, _ in r.top])

    def all_independent():
        if reading == "printed":
            return all(independent(means) for means in r.level_means)
        return r.pairwise_independent()

    sizes = r.depth == 2 and r.counts == [9, 6] and r.m == 9 and r.s == 9
    given = {**r.given_hierarchy(), "sizes": lambda: sizes}
    then = {
        "different images": images,
        "independent": all_independent,
        **({"separable": lambda: more(r)} if more else {}),
    }
    quantities = {}
    for level, means in enumerate(r.level_means[:2]):
        quantities[f"norm of level {level}"] = lambda means=means: least_norm2(means)
        quantities[f"cosine of level {level}"] = lambda means=means: largest_cosine2(means)
    return answer(given, then, quantities, stop=None)


if __name__ == "__main__":
    serve(judge)
