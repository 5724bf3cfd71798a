#!/usr/bin/env python3
"""A model that meets the assumptions, with a separable top level, of which no linear classifier is right everywhere."""
from subnet_common import LEVEL, F, answer, combined, disjoint, rank, serve


def judge(r, readings=("linear classifiers", "printed")):
    reading = r.reading(*readings)
    r.constants({})

    def hopeless():
        """The weights mu on both sides: as much on one label as on the other, and one mean image."""
        signed = [u * y for u, (_, y, _) in zip(r.vector("multipliers"), r.listed)]
        mean = [combined([F(1, r.d)] * r.d, [r.patches[p] for p in r.of_class(c)]) for c in range(r.classes)]
        places = [combined(signed, [mean[z[j]] for _, _, z in r.listed]) for j in range(r.m)]
        return r.certificate() and sum(signed) == 0 and not any(x for place in places for x in place)

    then = {
        "latent": lambda: r.separated(1),
        "disjoint": lambda: disjoint(r.patches),
        "no linear classifier": hopeless,
    }
    if reading == "printed":
        then["independent"] = lambda: rank(r.means) == r.classes
    return answer(r.given(*LEVEL, "pairwise independent"), then)


if __name__ == "__main__":
    serve(judge)
