#!/usr/bin/env python3
"""Products with two patches of one class are close at the start and stay so (proof of Theorem 1, part 1)."""
from common import F, above, all3, answer
from separation import LEVEL, RUN, serve


def judge(r, readings=("printed",)):
    reading = r.reading(*readings)
    c = r.constants({"radius.factor": 2, "one": 1})
    bound = c["one"] * r.sigma

    def close(channels):
        width = F(1, r.n**2 if reading == "no root" else r.n)
        return all3(above([(bound, width)], [(abs(k[a] - k[b]), 1)]) for k in channels for a, b in r.within)

    then = {
        "at the start": lambda: close(r.start),
        "at the end": lambda: close(r.end),
        "norm": lambda: all3(above([(bound, 1)], [(1, r.apart2(a, b))]) for a, b in r.within),
    }
    return answer(r.given(c, *LEVEL, "training", *RUN, reading=reading), then)


if __name__ == "__main__":
    serve(judge)
