#!/usr/bin/env python3
"""The hierarchical model: sizes, laws and labels of all levels, and the law of the patch below a pixel."""
from model_common import F, answer, serve


def judge(r):
    r.reading("independent pixels")
    c = r.constants({"half": "1/2"})
    levels, laws = range(r.depth + 1), {}

    def law(level):
        if level not in laws:
            laws[level] = r.level_law(level)
        return laws[level]

    def mass(level, event):
        return sum((p for (y, image), p in law(level).items() if event(y, image)), F(0))

    def below(level, j, patch):
        return mass(level + 1, lambda _, image: image[j * r.s : (j + 1) * r.s] == patch)

    def patch_law(level, j, number, patch):
        return below(level, j, patch) == mass(level, lambda _, image: image[j] == number) / r.d

    places = [
        (level, j, number, patch)
        for level, sets in enumerate(r.patches)
        for j in range(r.m * r.s**level)
        for number, patches in enumerate(sets, 1)
        for patch in set(patches)
    ]
    then = {
        "sizes": lambda: all(len(image) == r.m * r.s**level for level in levels for _, image in law(level)),
        "laws": lambda: all(min(law(i).values()) >= 0 and sum(law(i).values()) == 1 for i in levels),
        "labels": lambda: all(mass(level, lambda y, _: y == 1) == c["half"] for level in levels),
        "patches": lambda: all(patch_law(*place) for place in places),
    }
    return answer(r.given_hierarchy(), then)


if __name__ == "__main__":
    serve(judge)
