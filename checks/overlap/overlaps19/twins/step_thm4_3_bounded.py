#!/usr/bin/env python3
"""Section B.3: the losses are bounded by a polynomial in r, k, B."""
from common import Pair, answer, serve


def judge(r):
    r.reading("polynomial")
    c = r.constants({"factor": 1})
    law, b, big, power = r.law(), r.number("B"), r.number("C"), r.integer("power")
    p = Pair(r, law.d)

    def bounded_losses():
        if not 0 <= power <= 10000:
            return None
        return law.largest(p.loss) <= c["factor"] * big * (p.lay.r * p.k * b) ** power

    return answer(
        {
            "patches fit": lambda: p.fits,
            "symmetric": law.symmetric,
            "isotropic": law.isotropic,
            "bound positive": lambda: b > 0,
            "bounded": lambda: law.bounded(b * b, squared=True),
            "constants": lambda: big > 0 and 0 <= power <= 100,
        },
        {"bounded losses": bounded_losses},
    )


if __name__ == "__main__":
    serve(judge)
