#!/usr/bin/env python3
"""The VC dimension on the inputs of D is at most that on all inputs made of patterns."""
from capacity import all_sets, seen_sets, sizes, vcdim
from common import answer, serve


def judge(r):
    r.reading("patterns")
    share = r.constants({"share": 1})["share"]

    def both():
        return vcdim(seen_sets(r.l, r.n)), vcdim(all_sets(r.l, r.n))

    then = {
        "at most": lambda: None if None in both() else both()[0] <= share * both()[1],
        "others": lambda: None if None in both() else both()[0] < both()[1],
    }
    return answer(sizes(r), then, {"VCdim": lambda: both()[0], "VCdim of all": lambda: both()[1]})


if __name__ == "__main__":
    serve(judge)
