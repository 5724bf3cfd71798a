#!/usr/bin/env python3
"""End of the proof of Theorem 2: the budget of probability, and codes of patches that separate with W*."""
from recovery_hgm import answer, hierarchy_given, separator, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"two": 2, "share": 2})
    given, W = hierarchy_given(r, pairwise=False), separator(r)
    delta, d = r.number("delta"), r.depth
    share = delta / (c["share"] * d)
    owner = {}
    for z, patches in enumerate(r.patches[0], 1):
        for p in patches:
            owner.setdefault(p, z)

    def separated():
        """Pixels choose their patches independently: the least y <T, X> has the worst patch in each pixel."""
        return all(
            sum(min(y * W[owner[x] - 1][j] for x in r.patches[0][z - 1]) for j, z in enumerate(image)) >= 1
            for y, image, p in r.top
            if p > 0
        )

    then = {
        "budget": lambda: c["two"] * d * share == delta,
        "probability": lambda: 2 * (d - 1) * share <= c["two"] * d * share,
        "separated": separated,
    }
    return answer(given, then, stop=None)


if __name__ == "__main__":
    serve(judge)
