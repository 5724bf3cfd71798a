#!/usr/bin/env python3
"""Lemma 7: on every level a patch mapping into the printed number of dimensions, and equal laws of codes."""
from recovery_hgm import all3, answer, clusters, codes_agree, cut_chance, hierarchy_given, lt, patches_of, serve


def judge(r):
    reading = r.reading("printed", "as a set")
    c = r.constants({"two": 2, "clusters": 1})
    given, k, share = hierarchy_given(r), clusters(r), r.number("delta") / (2 * r.depth)

    def room(i, factor=1):
        return len(patches_of(r, i)) <= factor * k[i]

    def mapping(i):
        most = c["two"] * (r.depth - i) * share
        if room(i, c["clusters"]) or most >= 1:
            return True
        if reading == "printed":
            return False
        return False if i == r.depth - 1 and lt(most, cut_chance(r)) else None

    then = {
        "mapping": lambda: all3(mapping(i) for i in k),
        "laws": lambda: all(codes_agree(r, i) for i in range(1, r.depth) if room(i)),
    }
    return answer(given, then, stop=None)


if __name__ == "__main__":
    serve(judge)
