#!/usr/bin/env python3
"""Lemma 2: E[-y f_x'(X)] is v_c / d, entry by entry."""
from subnet_common import PATCHES, answer, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 1})

    def entries():
        return all(
            found == c["factor"] * x / r.d
            for a, v in enumerate(r.means)
            for p in r.of_class(a)
            for found, x in zip(r.occurrence(r.patches[p]), v)
        )

    return answer(r.given(*PATCHES), {"entries": entries})


if __name__ == "__main__":
    serve(judge)
