#!/usr/bin/env python3
"""A finite law of the initial channel: on the sphere, symmetric, without ties, sign independent of the direction."""
from collections import Counter

from common import answer, norm2, serve


def judge(r):
    r.reading("finite law")

    def turned(change):
        """Does the list of directions stay the same?"""
        before = Counter(tuple(v) for v in r.directions)
        return before == Counter(tuple(change(list(v))) for v in r.directions)

    def flip(i):
        return lambda v: v[:i] + [-v[i]] + v[i + 1 :]

    def exchange(i):
        return lambda v: v[:i] + [v[i + 1], v[i]] + v[i + 2 :]

    def signs():
        groups = list(zip(r.signs, r.directions, r.copies))
        pairs = zip(groups[::2], groups[1::2])
        return len(groups) % 2 == 0 and all(p[0] == 1 and q[0] == -1 and p[1:] == q[1:] for p, q in pairs)

    then = {
        "on the sphere": lambda: r.number("radius") > 0 and all(norm2(v) == 1 for v in r.directions),
        "symmetric": lambda: all(turned(flip(i)) for i in range(r.d))
        and all(turned(exchange(i)) for i in range(r.d - 1)),
        "no ties": lambda: all(0 not in v and len(set(v)) == len(v) for v in r.directions),
        "signs": signs,
    }
    return answer(r.given("sizes"), then)


if __name__ == "__main__":
    serve(judge)
