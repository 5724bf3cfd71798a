#!/usr/bin/env python3
"""Lemma 8: the step of the induction of Lemma 7 from level i + 1 to level i."""
from recovery_hgm import answer, clusters, codes_agree, cut_chance, hierarchy_given, lt, patches_of, serve


def judge(r):
    unsure = None if r.reading("printed", "as a set") == "as a set" else False
    c = r.constants({"two": 2, "clusters": 1})
    given, k, share, i = hierarchy_given(r), clusters(r), r.number("delta") / (2 * r.depth), r.integer("level")
    if not 1 <= i <= r.depth:
        raise ValueError("level")

    def room(level, factor=1):
        return len(patches_of(r, level)) <= factor * k[level]

    def laws():
        return not room(i) or codes_agree(r, i)

    def mapping():
        most = c["two"] * share
        if room(i, c["clusters"]) or most >= 1:
            return True
        return False if unsure is None and i == r.depth - 1 and lt(most, cut_chance(r)) else unsure

    then = {
        "mapping": mapping,
        "laws": lambda: None if i == r.depth else laws(),
    }
    given["level"] = lambda: i < r.depth
    given["next level"] = lambda: None if i == r.depth else i + 1 == r.depth or room(i + 1) or unsure
    return answer(given, then, stop=None)


if __name__ == "__main__":
    serve(judge)
