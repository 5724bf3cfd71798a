#!/usr/bin/env python3
"""Patches of one class have one mean image of occurrences; which one."""
from subnet_common import PATCHES, F, answer, serve


def judge(r):
    reading, c = r.reading("to a factor", "printed"), r.constants({"factor": 1})

    def the_image():
        share = c["factor"] * (F(1, r.d) if reading == "to a factor" else 1)
        return all(
            r.occurrence(r.patches[p]) == [share * x for x in v] for a, v in enumerate(r.means) for p in r.of_class(a)
        )

    then = {
        "one image": lambda: all(r.occurrence(r.patches[p]) == r.occurrence(r.patches[q]) for p, q in r.same_class()),
        "the image": the_image,
    }
    return answer(r.given(*PATCHES), then)


if __name__ == "__main__":
    serve(judge)
