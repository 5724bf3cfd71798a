#!/usr/bin/env python3
"""Updates M of a leaky-ReLU network on a separable set: M alpha^2 <= 2 |w*|^2 R^2."""
from math import lcm

from common import answer, dot, norm2, serve
from linear import shortest

LIMIT = 3000


def updates(points, labels, slope, pace, plus, minus):
    """The number of updates until a whole round asks for none; None beyond the limit.

    All numbers are whole: a filter is |pace| / (k q D) times a whole vector, where slope = p/q and D is the common
    denominator of the points.
    """
    D = lcm(*[c.denominator for x in points for c in x])
    X, p, q = [[int(c * D) for c in x] for x in points], slope.numerator, slope.denominator
    groups = [(1, plus, [0] * len(X[0])), (-1, minus, [0] * len(X[0]))]
    bar = (plus + minus) * q * q * D * D * pace.denominator
    count = quiet = 0
    while quiet < len(X):
        for x, y in zip(X, labels):
            products = [sum(a * b for a, b in zip(w, x)) for _, _, w in groups]
            total = sum(a * c * max(p * z, q * z) for (a, c, _), z in zip(groups, products))
            if y * abs(pace.numerator) * total >= bar:
                quiet += 1
                if quiet == len(X):
                    break
                continue
            count, quiet = count + 1, 0
            if count > LIMIT:
                return None
            for (a, _, w), z in zip(groups, products):
                move = a * y * (q if z >= 0 else p) * (1 if pace > 0 else -1)
                w[:] = [u + move * v for u, v in zip(w, x)]
    return count


def judge(r):
    r.reading("updates")
    c = r.constants({"factor": 2, "margin": 1, "pace": 2})
    w, labels, slope, pace = r.vector("separator"), r.whole("labels"), r.number("slope"), r.number("pace")
    plus, minus, points = r.integer("positive"), r.integer("negative"), r.blocks("points", len(w), len(labels))
    signed, known = [[y * v for v in x] for x, y in zip(points, labels)], {}
    radius2 = max(norm2(x) for x in points)

    def count(times=1):
        if times not in known:
            known[times] = updates(points, labels, slope, pace, times * plus, times * minus) if pace else None
        return known[times]

    def within(size2):
        return None if count() is None else count() * slope**2 <= c["factor"] * size2 * radius2

    def least():
        best = shortest(signed) if count() is not None else None
        return None if best is None else norm2(best) <= norm2(w) and within(norm2(best))

    given = {
        "channels": lambda: plus >= 0 and minus >= 0 and plus + minus >= 1,
        "slope": lambda: 0 < slope <= 1,
        "margin": lambda: min(dot(w, x) for x in signed) >= c["margin"],
        "pace": lambda: pace * radius2 >= c["pace"],
    }
    then = {
        "updates": lambda: within(norm2(w)),
        "more units": lambda: None if None in (count(), count(3)) else count() == count(3),
        "least norm": least,
    }
    return answer(given, then, stops=("channels",))


if __name__ == "__main__":
    serve(judge)
