#!/usr/bin/env python3
"""Stage-1 iterates of the smallest network stay bounded, for one choice of the constants."""
from itertools import product

from common import F, serve
from shapes import answer, blank_then

LARGEST = 200  # powers beyond are not computed


def judge(r):
    r.reading("printed")
    c = r.constants({"quarter": "1/4", "start": 2})
    q, start, eta, C = (r.number(n) for n in ("teacher", "start", "step", "bound"))
    T, m = r.integer("horizon"), r.integer("power")
    sigma1 = q * q
    # sqrt(sigma_1) = |q|
    given = {
        "teacher at least 1": q >= 1,
        "start in range": abs(start) <= c["start"] * abs(q),
        "step positive": eta > 0,
        "horizon": 1 <= T <= 3,
        "constants positive": C > 0 and m >= 0,
    }
    if not given["horizon"] or not 0 <= m <= LARGEST:
        return answer(given, blank_then(["bounded"]))
    top = C * sigma1**m

    def moved(w, a, noise_w, noise_a):
        x = F(1)  # x = -1 gives the same: both factors change sign
        error = w * a * x - sigma1 * x
        g = error * a * x + c["quarter"] * (w * w - a * a) * w
        h = error * w * x + c["quarter"] * (a * a - w * w) * a
        return w - eta * g + eta * noise_w, a - eta * h + eta * noise_a

    def stays(noises):
        w = a = start
        for noise in noises:
            w, a = moved(w, a, *noise)
            if abs(w) > top or abs(a) > top:
                return False
        return True

    def bounded():
        signs = list(product((1, -1), repeat=2))
        return 2 * sum(stays(noises) for noises in product(signs, repeat=T)) >= 4**T

    return answer(given, {"bounded": bounded})


if __name__ == "__main__":
    serve(judge)
