#!/usr/bin/env python3
"""Two partitions of the same patches into classes that generate the same law."""
import sys
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from model_common import law_given, mean_images, pairwise_independent, pixel_laws, refine, serve  # noqa: E402
from model_common import answer  # noqa: E402


class Model:
    """One step of generation: the law of the top, and the numbers of the patches of each class."""

    def __init__(self, r, prefix):
        self.r, self.count, variants = r, r.size(prefix + "classes"), r.size(prefix + "variants")
        self.law = r.read_law(self.count, prefix + "images", prefix + "masses")
        total = self.count * variants
        self.members = r.whole("other_members") if prefix else list(range(1, total + 1))
        if len(self.members) != total:
            raise ValueError("other_members has a wrong length")
        self.sets = [self.members[i : i + variants] for i in range(0, total, variants)]

    @cached_property
    def shown(self):
        """The law of (list of patch numbers, label)."""
        law = {}
        for y, image, p in self.law:
            law[y, image] = law.get((y, image), 0) + p
        shown = refine(law, [[(number,) for number in numbers] for numbers in self.sets])
        return {outcome: p for outcome, p in shown.items() if p != 0}

    def independent(self):
        return pairwise_independent(mean_images(pixel_laws(self.law), range(1, self.count + 1), self.r.m))

    def separable(self):
        """y sum_j (-F_{z_j})_j > 0 on the top images of positive mass."""
        F = mean_images(pixel_laws(self.law), range(1, self.count + 1), self.r.m)
        return all(y * sum(-F[c - 1][j] for j, c in enumerate(z)) > 0 for y, z, p in self.law if p > 0)

    def partition(self):
        return {frozenset(numbers) for numbers in self.sets}


def assumptions(first, other):
    return {
        **law_given(first.law),
        "other law": lambda: all(f() for f in law_given(other.law).values()),
        "same patches": lambda: sorted(other.members) == first.members,
    }


def judge(r):
    reading = r.reading("A1 to A4", "different enough")
    r.constants({})
    first, other = Model(r, ""), Model(r, "other_")
    then = {
        "same law": lambda: first.shown == other.shown,
        "other classes": lambda: first.partition() != other.partition(),
        "separable": lambda: first.separable() and other.separable(),
    }
    if reading == "different enough":
        then["pairwise independent"] = lambda: first.independent() and other.independent()
    return answer(assumptions(first, other), then)


if __name__ == "__main__":
    serve(judge)
