#!/usr/bin/env python3
"""At every pixel the mean images of all classes add up to E[-y]."""
from model_common import answer, serve


def judge(r):
    r.reading("any law")
    c = r.constants({"factor": 1})

    def total():
        labels = -sum(y * p for y, _, p in r.law)
        return all(sum(v[j] for v in r.means) == c["factor"] * labels for j in range(r.m))

    return answer({"sizes": lambda: len(r.classes) >= 1}, {"sum": total})


if __name__ == "__main__":
    serve(judge)
