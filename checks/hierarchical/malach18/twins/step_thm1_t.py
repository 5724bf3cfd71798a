#!/usr/bin/env python3
"""The chain of inequalities from the number of iterations (proof of Theorem 1, part 2)."""
from common import above, all3, answer, at_least
from separation import LEVEL, serve


def norms(r, strict):
    """Over all pairs of different classes: the half sum of the two norms against lambda."""
    compare = above if strict else at_least
    halves = [[(r.move / 2, r.size2(x)) for x in pair] for pair in r.pairs]
    return all3(compare(both, [(r.move, r.lambda2)]) for both in halves)


def angles(r, strict):
    """The angle falls as the signed square of its cosine grows; 0.23/pi is positive."""
    q = [r.square_cosine(*pair) for pair in r.pairs]
    return all(x < r.largest_square_cosine if strict else x <= r.largest_square_cosine for x in q)


def chain(r, c, strict):
    def distance():
        return all3(above([(r.move, r.lambda2)], [(c["two"] * r.sigma, 1), *r.distance(c)]) for _ in r.pairs)

    return {"norms": lambda: norms(r, strict), "distance": distance, "angles": lambda: angles(r, strict)}


def judge(r):
    reading = r.reading("not strict", "strict")
    c = r.constants({"two": 2, "two.steps": 2, **r.gap_constants})
    given = r.given(c, *LEVEL, "pairwise independent", "training", "gap", "iterations")
    return answer(given, chain(r, c, reading == "strict"))


if __name__ == "__main__":
    serve(judge)
