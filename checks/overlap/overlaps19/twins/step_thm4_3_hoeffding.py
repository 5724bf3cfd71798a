#!/usr/bin/env python3
"""Section B.3: Hoeffding's inequality for the empirical loss, against its exact law."""
from common import F, Pair, answer, le, log, serve, sum_law


def judge(r):
    reading, c = r.reading("samples", "indices"), r.constants({"front": 2, "exponent": 2})
    law, t, t2, t3 = r.law(), r.number("t"), r.integer("T2"), r.integer("T3")
    p = Pair(r, law.d)
    n = t3 if reading == "samples" else t3 - t2

    def concentration():
        largest, mean = law.largest(p.loss), law.mean(p.loss)
        if n > 60:
            return None
        if n <= 0:  # the mean of no samples has no value: nothing concentrates
            return False if largest else None
        if largest == 0:
            return True
        sums = sum_law([(m, p.loss(x)) for m, x in law.atoms], n)
        if sums is None:
            return None
        tail = sum((m for v, m in sums.items() if abs(v / n - mean) >= t), F(0))
        if tail == 0 or c["front"] <= 0:
            return tail <= c["front"]
        # tail <= front exp(-y)
        return le(log(tail / c["front"]), -c["exponent"] * t3 * t**2 / largest**2)

    then = {"some samples": lambda: t3 > t2} if reading == "indices" else {}
    return answer(
        {
            "patches fit": lambda: p.fits,
            "t positive": lambda: t > 0,
            "iterations": lambda: 1 <= t2 <= 60 and 1 <= t3 <= 60,
        },
        {**then, "concentration": concentration},
    )


if __name__ == "__main__":
    serve(judge)
