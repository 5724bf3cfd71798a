#!/usr/bin/env python3
"""The sketch of part 3: norms of separator and representation, in the sizes of the run or as absolute constants."""
from common import answer, le
from part3 import BOUNDS, EVENT, PRINTED, START, serve


def judge(r):
    reading = r.reading("constants of the run", "absolute constants")
    c = r.constants({"separator": 12800, "features": 4, "product": 51200, **PRINTED, **BOUNDS})
    given = r.assumptions(c, *START, *EVENT)

    def u2():
        return r.eta_t() ** 2 if reading == "constants of the run" else 1

    def short(bound, weight=lambda: 1):
        """Is there a separator of every input, and the shortest one, times the weight, within the bound?"""

        def truth():
            best = r.separator(r.all_inputs)
            return le(best.norm2() * weight(), bound()) if best.separable else best.separable

        return truth

    then = {
        "separator norm": short(lambda: c["separator"] * r.d / (r.k * u2())),
        "feature norm": lambda: le(r.largest_size2(), c["features"] * r.k * u2()),
        "product": short(lambda: c["product"] * r.d, r.largest_size2),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
