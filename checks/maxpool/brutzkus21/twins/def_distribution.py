#!/usr/bin/env python3
"""The law of D: total mass, probability of the labels, one discriminative pattern, law of the pattern sets."""
from itertools import combinations, product

from common import F, answer, serve


def surjections(a, b):
    """The number of maps of a things onto b things."""
    return sum(set(f) == set(range(b)) for f in product(range(b), repeat=a))


def judge(r):
    r.reading("uniform")
    c = r.constants({"least": 3, "half": "1/2"})
    spurious, places = range(3, r.l + 1), range(r.n)

    def outcomes():
        """(label, input, mass) for each choice of label, position and patterns of the other positions."""
        found = []
        for y, place in product((1, -1), places):
            choices = list(product(spurious, repeat=r.n - 1))
            for others in choices:
                x = others[:place] + (1 if y == 1 else 2,) + others[place:]
                found.append((y, x, F(1, 2) / r.n / len(choices)))
        return found

    def one(y, x):
        mine, other = (1, 2) if y == 1 else (2, 1)
        return x.count(mine) == 1 and other not in x and all(p in spurious for p in x if p != mine)

    def sets():
        if r.l == 2:
            return r.n == 1
        mass = {}
        for y, x, m in outcomes():
            key = (y, frozenset(x) - {1, 2})
            mass[key] = mass.get(key, 0) + m
        for y, size in product((1, -1), range(len(spurious) + 1)):
            expected = F(surjections(r.n - 1, size), 2 * (r.l - 2) ** (r.n - 1))
            if any(mass.get((y, frozenset(A)), 0) != expected for A in combinations(spurious, size)):
                return False
        return True

    def labels():
        return not outcomes() or sum(m for y, _, m in outcomes() if y == 1) == c["half"]

    then = {
        "law": lambda: sum(m for _, _, m in outcomes()) == 1,
        "labels": labels,
        "one discriminative": lambda: all(one(y, x) for y, x, _ in outcomes()),
        "pattern sets": sets,
    }
    return answer({"sizes": lambda: c["least"] <= r.l <= r.d and r.n >= 1}, then)


if __name__ == "__main__":
    serve(judge)
