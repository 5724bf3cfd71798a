#!/usr/bin/env python3
"""Lemma A.2: for a symmetric law the activation acts like its mean slope."""
from common import answer, dot, serve, sigma


def judge(r):
    r.reading("printed")
    c, law, u, v, alpha = r.constants({"two": 2}), r.law(), r.vector("u"), r.vector("v"), r.number("alpha")

    def identity():
        if not len(u) == len(v) == law.d:
            return None
        left = law.mean(lambda x: sigma(dot(u, x), alpha) * dot(v, x))
        return left == (1 + alpha) / c["two"] * law.mean(lambda x: dot(u, x) * dot(v, x))

    return answer({"symmetric": law.symmetric}, {"identity": identity})


if __name__ == "__main__":
    serve(judge)
