#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations, written with gamma: sigma is gamma / sqrt s."""
from common import Undefined, above, all3, answer, sqrt
from separation import LEVEL, serve
from step_thm1_t import angles, norms


def judge(r):
    reading = r.reading("not strict", "three pixels", "strict")
    c = r.constants({"two": 2, "two.steps": 2, "pixels": 3, **r.gap_constants})
    gamma, s = r.number("gamma"), r.integer("patch")
    given = {
        **r.given(c, *LEVEL, "pairwise independent"),
        "training": lambda: r.n >= 1 and r.steps >= 1 and r.eta > 0 and gamma > 0,
        "gap": lambda: s >= 1,
        "iterations": lambda: r.after([(c["two.steps"] * gamma * r.variants, s)]),
    }
    if reading == "three pixels":
        given["three pixels"] = lambda: s >= c["pixels"]

    def distance():
        """eta T lambda / d - c sigma > 2 sqrt(s) sigma, where sigma = gamma sqrt(s) / s and sqrt(s) sigma = gamma"""
        if s < 1:
            raise Undefined("no pixel")
        right = [(c["two"] * gamma / s, s), (c["two.gap"] * gamma, 1)]
        return all3(above([(r.move, r.lambda2)], right) for _ in r.pairs)

    strict = reading == "strict"
    then = {"norms": lambda: norms(r, strict), "distance": distance, "angles": lambda: angles(r, strict)}
    return answer(given, then, {"sigma": lambda: gamma / sqrt(s)})


if __name__ == "__main__":
    serve(judge)
