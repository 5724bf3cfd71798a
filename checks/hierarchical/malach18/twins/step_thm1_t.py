#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations (proof of Theorem 1, part 2)."""
from common import above, all3, answer, at_least
from separation import LEVEL, serve


def chain(r, c, strict):
    """Over all pairs of different classes; the angle falls as the signed square of its cosine grows."""
    least = (r.move, r.lambda2)

    def norms():
        compare = above if strict else at_least
        halves = [[(r.move / 2, r.size2(x)) for x in pair] for pair in r.pairs]
        return all3(compare(both, [least]) for both in halves)

    def angles():
        """share > 0"""
        q = [r.square_cosine(*pair) for pair in r.pairs]
        return all(x < max(q) if strict else x <= max(q) for x in q)

    def distance():
        return above([least], [(c["two"] * r.sigma, 1), *r.distance(c)])

    return {"norms": norms, "distance": lambda: distance() if r.pairs else True, "angles": angles}


def judge(r):
    reading = r.reading("not strict", "strict")
    c = r.constants({"two": 2, "two.steps": 2, "share": "23/100", **r.gap_constants})
    given = r.given(c, *LEVEL, "pairwise independent", "training", "gap", "iterations")
    return answer(given, chain(r, c, reading == "strict"))


if __name__ == "__main__":
    serve(judge)
