#!/usr/bin/env python3
"""Disjoint patch sets need room: d patches for each class among the |C|^s of the next level."""
from model_common import answer, serve


def judge(r):
    r.reading("within a level")
    c = r.constants({"factor": 1})

    def room():
        return all(r.d * mine <= c["factor"] * lower**r.s for mine, lower in zip(r.counts, r.counts[1:]))

    return answer(r.given_hierarchy(), {"room": room})


if __name__ == "__main__":
    serve(judge)
