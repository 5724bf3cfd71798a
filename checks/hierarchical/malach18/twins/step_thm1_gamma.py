#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations, written with gamma: sigma is to be gamma / sqrt s."""
from common import Undefined, above, all3, answer
from separation import LEVEL, serve
from step_thm1_t import angles, norms


def judge(r):
    reading = r.reading("not strict", "three pixels", "strict")
    c = r.constants({"two": 2, "two.steps": 2, "pixels": 3, **r.gap_constants})
    gamma, s = r.number("gamma"), r.integer("patch")
    given = r.given(c, *LEVEL, "pairwise independent", "training", "gap")
    given["scale"] = lambda: s >= 1 and gamma > 0 and r.sigma > 0 and r.sigma**2 * s == gamma**2
    given["iterations"] = lambda: r.after([(c["two.steps"] * gamma * r.variants, s)])
    if reading == "three pixels":
        given["three pixels"] = lambda: s >= c["pixels"]

    def distance():
        """eta T lambda / d - c sigma > 2 sqrt(s) sigma"""
        if s < 1:
            raise Undefined("no pixel")
        right = [(c["two"] * r.sigma, 1), (c["two.gap"] * r.sigma, s)]
        return all3(above([(r.move, r.lambda2)], right) for _ in r.pairs)

    strict = reading == "strict"
    then = {"norms": lambda: norms(r, strict), "distance": distance, "angles": lambda: angles(r, strict)}
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
