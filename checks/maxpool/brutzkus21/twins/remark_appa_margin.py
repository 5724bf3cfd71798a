#!/usr/bin/env python3
"""Whether the largest margin of the normalised representation is 1/sqrt(d), up to constants (Section A)."""
from common import answer, le
from part3 import BOUNDS, EVENT, PRINTED, START, serve


def judge(r, repaired=False):
    if repaired:
        r.reading("constant of the proof")
        c = r.constants({"factor": 51200, **PRINTED, **BOUNDS})
        given = r.assumptions(c, *START, *EVENT)
    else:
        reading = r.reading("up to constants", "equality")
        r.constants({})
        factor = r.number("c")
        given = {"constant at least one": lambda: factor >= 1}
        given.update(r.assumptions(r.constants({**PRINTED, **BOUNDS}), *START, *EVENT))

    def inverse2():
        """(separable, enclosure of 1 / gamma^2)."""
        if r.separator(r.all_inputs).separable is False:
            return False, None
        best = r.unit_separator(r.all_inputs)
        return best.separable, best.norm2() if best.separable else None

    def at_most(bound):
        separable, x = inverse2()
        return le(x, bound) if separable else separable

    def at_least(bound):
        separable, x = inverse2()
        return le(bound, x) if separable else None if separable is None else True

    if repaired:
        return answer(given, {"margin": lambda: at_most(c["factor"] * r.d)})
    square = factor**2 if reading == "up to constants" else 1
    then = {"not smaller": lambda: at_most(square * r.d), "not larger": lambda: at_least(r.d / square)}
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
