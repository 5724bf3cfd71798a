#!/usr/bin/env python3
"""The sketch of part 3: orders of the norms of separator and representation."""
from common import answer, le
from part3 import BOUNDS, EVENT, PRINTED, START, serve


def judge(r, repaired=False):
    if repaired:
        r.reading("constants of the proof")
        c = r.constants({"separator": 12800, "features": 4, "product": 51200, **PRINTED, **BOUNDS})
        given = r.assumptions(c, *START, *EVENT)
    else:
        r.reading("printed")
        r.constants({})
        factor = r.number("c")
        c = {name: r.constants({**PRINTED, **BOUNDS})[name] for name in {**PRINTED, **BOUNDS}}
        given = {"constant positive": lambda: factor > 0, **r.assumptions(c, *START, *EVENT)}

    def separator_bound():
        if repaired:
            return c["separator"] * r.d / (r.k * r.eta_t() ** 2)
        return factor**2 * r.d / r.k

    def feature_bound():
        return c["features"] * r.k * r.eta_t() ** 2 if repaired else factor**2 * r.k

    def short(bound, weight=lambda: 1):
        """Is there a separator of every input, and the shortest one, times the weight, within the bound?"""

        def truth():
            best = r.separator(r.all_inputs)
            return le(best.norm2() * weight(), bound()) if best.separable else best.separable

        return truth

    then = {
        "separator norm": short(separator_bound),
        "feature norm": lambda: le(r.largest_size2(), feature_bound()),
        "product": short(lambda: (c["product"] if repaired else factor ** 2) * r.d, r.largest_size2),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
