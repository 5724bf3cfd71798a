#!/usr/bin/env python3
"""The probability that no channel separates two classes (proof of Theorem 1, part 2)."""
from common import Undefined, answer, le, lt, value
from separation import LEVEL, PRINTED, THEOREM, around, every_law, serve


def judge(r):
    """Channels are independent: one channel stays within the distance with the n-th root of the probability."""
    r.reading("all patches", "some patches")
    c = r.constants({**PRINTED, **r.gap_constants})

    def bound():
        claimed = 1 - c["share"] * r.theta
        if le(0, claimed) is not True:
            raise Undefined("power of a negative number")
        _, zero, worst = r.stays(value(r.distance(c)))
        return every_law(lt(zero, claimed), lt(worst, claimed))

    given = r.given(c, *LEVEL, "pairwise independent", "different", *THEOREM)
    return answer(given, {"bound": bound}, {"one channel": lambda: around(r.stays(value(r.distance(c))))})


if __name__ == "__main__":
    serve(judge)
