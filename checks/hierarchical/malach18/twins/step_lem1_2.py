#!/usr/bin/env python3
"""Proof of Lemma 1, item 2: appearances of different patches get orthogonal images."""
from clustering_common import answer, serve, square
from step_lem1_1 import Two


def judge(r):
    r.reading("printed")
    c, two = r.constants({"scale": 1, "far": 2, "two": 2, "apart": 2}), Two(r)
    least, apart = square(c["two"] * c["scale"] * two.gamma), square(c["apart"] * two.gamma)
    given = {**two.given(c["far"]), "far": lambda: any(b > least for b in two.blocks)}
    then = {
        "block": lambda: any(b > apart for b in two.blocks),
        "patch": lambda: two.whole > apart,
        "orthogonal": two.orthogonal,
    }
    return answer(given, then, ("radius",))


if __name__ == "__main__":
    serve(judge)
