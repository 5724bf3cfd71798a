#!/usr/bin/env python3
"""Stage 3: with poly(k, B, 1/eps) samples the better candidate is picked with probability at least 1/2."""
from common import answer, serve
from selection import Candidates, sample_number, selected_half


def judge(r):
    r.reading("printed")
    c = r.constants({"accuracy": 1})
    law, b, eps, big, power = r.law(), r.number("B"), r.number("eps"), r.number("C"), r.integer("power")
    p = Candidates(r, law)

    def selected():
        if b <= 0 or eps <= 0 or big <= 0 or power < 0:
            return None
        n = sample_number(big, p.k * b / eps, power)
        return None if n is None else selected_half(p, c["accuracy"] * eps, n)

    return answer(
        {
            "patches fit": lambda: p.fits,
            "symmetric": law.symmetric,
            "isotropic": law.isotropic,
            "bound positive": lambda: b > 0,
            "bounded": lambda: law.bounded(b * b, squared=True),
            "eps positive": lambda: eps > 0,
            "constants": lambda: big > 0 and power >= 0,
            "one is close": lambda: min(p.risks()) < eps / 2,
        },
        {"selected": selected},
    )


if __name__ == "__main__":
    serve(judge)
