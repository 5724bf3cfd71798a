#!/usr/bin/env python3
"""The margin bound with the constants of the proof (Section E, last display)."""
from common import F, answer, le, serve, sqrt
from second_phase import log


def judge(r):
    reading = r.reading("hard margin", "ramp loss")
    c = r.constants({"norm": 2, "radius": 4, "rademacher": 2, "lead": 784, "tail": 556, "ramp": "5/2"})
    d, m, delta = r.integer("dimension"), r.integer("samples"), r.number("delta")
    given = {"dimension": lambda: d >= 3, "two samples": lambda: m >= 2, "confidence": lambda: 0 < delta < 1}

    def order():
        if not (d >= 1 and m >= 2 and 0 < delta < 1):
            return None
        half, product = F(m // 2), sqrt(c["norm"] * 80**2 * c["radius"] * d)
        hard = reading == "hard margin"
        height = 1 + product if hard else F(1)
        left = c["rademacher"] * product / sqrt(half) + height * sqrt(2 * log(2 / delta) / half)
        tail = c["tail"] * sqrt(d * log(2 / delta) / m) if hard else c["ramp"] * sqrt(log(2 / delta) / m)
        return le(left, c["lead"] * sqrt(F(d, m)) + tail)

    return answer(given, {"order": order})


if __name__ == "__main__":
    serve(judge)
