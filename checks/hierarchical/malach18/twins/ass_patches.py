#!/usr/bin/env python3
"""Uniform laws on disjoint patch sets of equal size, alone and together with pairwise independent mean images."""
from model_common import F, answer, serve


def judge(r):
    reading = r.reading("alone", "jointly")
    c = r.constants({"variants": 2, "depth": 2})
    known = r.given_hierarchy()

    def uniform():
        for sets in r.patches:
            for patches in sets:
                mass = {}
                for patch in patches:
                    mass[patch] = mass.get(patch, F(0)) + F(1, len(patches))
                if any(p != F(1, r.d) for p in mass.values()):
                    return False
        return True

    given = {name: known[name] for name in ("law", "balanced")}
    given["variants"] = lambda: r.d >= c["variants"]
    given["depth"] = lambda: r.depth >= c["depth"]
    if reading == "jointly":
        given["pairwise independent"] = r.pairwise_independent
    then = {"disjoint": known["disjoint"], "equal sizes": known["equal sizes"], "uniform": uniform}
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
