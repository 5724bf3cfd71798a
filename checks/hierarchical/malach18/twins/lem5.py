#!/usr/bin/env python3
"""One channel separates two classes with probability at least 0.23 angle/pi (Lemma 5)."""
from common import answer, le, sqrt
from separation import LEVEL, around, every_law, serve


def claim(r, c, bound, least):
    """P(|k_T (x_1 - x_2)| > bound for all patches) >= least: the conclusion and the probability."""

    def conclusion():
        _, zero, worst = r.exceeds(bound())
        return every_law(le(least(), zero), le(least(), worst))

    return {"probability": conclusion}, {"chance": lambda: around(r.exceeds(bound()))}


def printed(r, c):
    def bound():
        sizes = sum((sqrt(r.size2(x)) for x in r.chosen), 0)
        return sizes * (r.move / c["half"]) - c["two"] * r.sigma

    return claim(r, c, bound, lambda: c["share"] * r.angle)


def judge(r, readings=(("pairs", "pairwise independent"), ("printed", "independent"))):
    reading = r.reading(*[name for name, _ in readings])
    c = r.constants({"share": "23/100", "half": 2, "two": 2})
    return answer(r.given(c, *LEVEL, dict(readings)[reading], "different", "training"), *printed(r, c))


if __name__ == "__main__":
    serve(judge)
