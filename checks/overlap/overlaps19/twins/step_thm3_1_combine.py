#!/usr/bin/env python3
"""Putting the stages together: an accuracy of Stage 1 that suffices for the risk (Section 4.4)."""
from common import serve
from shapes import answer, attempt


def judge(r):
    reading = r.reading("printed", "RN1", "RN2", "no norm")
    q, k = r.constants({"share": 4})["share"], r.integer("patches")
    B, W, C, eps = (r.number(n) for n in ("B", "norm", "C", "eps"))
    given = {
        "patches positive": k >= 1,
        "B large enough": B >= 1,
        "norm positive": W > 0,
        "C large enough": C >= 1,
        "eps in range": 0 < eps <= 1,
    }

    def accuracy():
        """eps_1^2, in reading RN2 eps_1."""
        if reading == "RN2":
            return eps / (q * k * B * C * k**3 * (W + W**2))
        return eps / (q * k * B * C**2 * k**6 * (1 if reading == "no norm" else W**2))

    def risk():
        one = accuracy()
        if reading == "RN2":  # |w - w*|^2 <= C k^3 W eps_1
            return 2 * k * B * (C * k**3 * W * one + one**2 * W**2)
        return 2 * k * B * one * W**2 * (C**2 * k**6 + 1)  # |w - w*| <= C k^3 W eps_1

    then = {"risk": lambda: risk() <= eps}
    if reading == "printed":  # the stages succeed together with the probability of Stage 2 at best
        p, delta = r.number("p"), r.number("delta")
        given["probabilities"] = 0 < p <= 1 and 0 < delta < 1
        then["probability"] = lambda: p >= 1 - delta
    return answer(given, then, {"accuracy": attempt(accuracy), "risk": attempt(risk)})


if __name__ == "__main__":
    serve(judge)
