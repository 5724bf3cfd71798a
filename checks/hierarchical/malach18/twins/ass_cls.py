#!/usr/bin/env python3
"""Learning the top level from examples: by remembering the images that were seen; and the least error of any rule."""
from itertools import combinations

from model_common import F, answer, from_iv, interval, iv, le, serve, to_iv


def judge(r):
    reading = r.reading("label by image", "any law")
    c = r.constants({"factor": 1, "failure.factor": 1})
    n, eps, delta = r.integer("examples"), r.number("error"), r.number("failure")
    mass = {}  # of each image: under the label 1, under the label -1
    for y, image, p in r.law:
        mass.setdefault(image, {1: F(0), -1: F(0)})[y] += p

    def enough():
        if delta <= 0:
            return None
        logs = len(mass) * iv.log(2) - iv.log(to_iv(delta))
        return le(interval(from_iv(logs)) * c["factor"], n * eps)

    def success():
        """The probability that the images not seen have mass at most eps: a sum over the sets of images seen."""
        p = [m[1] + m[-1] for m in mass.values() if m[1] + m[-1] != 0]
        if len(p) > 12 or n < 0:
            raise ZeroDivisionError("not worked out")
        sets = [frozenset(s) for size in range(len(p) + 1) for s in combinations(range(len(p)), size)]
        within = {s: sum((p[i] for i in s), F(0)) for s in sets}
        only = {}  # the probability that the images seen are exactly s, by inclusion and exclusion
        inside = {s: within[s] ** n for s in sets}
        for s in sets:
            only[s] = sum((-1) ** (len(s) - len(t)) * inside[t] for t in sets if t <= s)
        return sum(only[s] for s in sets if sum(p) - within[s] <= eps)

    def learns():
        if reading == "any law":
            return sum(min(m[1], m[-1]) for m in mass.values()) <= eps
        return success() >= 1 - c["failure.factor"] * delta

    given = {**r.given_level(), "rates": lambda: 0 < eps < 1 and 0 < delta < 1}
    if reading == "label by image":
        given["label by image"] = lambda: not any(m[1] > 0 and m[-1] > 0 for m in mass.values())
    given["examples"] = enough
    return answer(given, {"learns": learns})


if __name__ == "__main__":
    serve(judge)
