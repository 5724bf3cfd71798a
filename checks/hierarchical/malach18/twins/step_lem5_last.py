#!/usr/bin/env python3
"""From the three events to the distance of the products (end of the proof of Lemma 5)."""
from common import F, above, all3, answer, dot
from separation import LEVEL, RUN, serve


def judge(r):
    reading = r.reading("half", "display")
    c = r.constants({"half": "1/2", "two": 2, "sigma": 1, "radius.factor": 2})
    h = F(1) if reading == "display" else c["half"]
    first, second = r.chosen
    w, start, end = r.weights[0], r.start[0], r.end[0]
    product = {x: dot(w, r.means[x]) for x in r.chosen}
    loss = c["sigma"] * r.sigma

    given = r.given(c, *LEVEL, "nonzero", "training", *RUN)
    given["signs"] = lambda: product[first] < 0 < product[second]
    given["sizes of both"] = lambda: all3(above([(abs(product[x]), 1)], [(h, r.size2(x))]) for x in r.chosen)

    def part(x):
        return r.move / c["two"], r.size2(x)

    def difference():
        right = [part(first), part(second), (-2 * loss, 1)]
        return all3(above([(end[a] - end[b], 1)], right) for a, b in r.between(first, second))

    then = {
        "closed form": lambda: all(end[p] == start[p] - r.move * product[x] for x in r.chosen for p in r.patches(x)),
        "first bound": lambda: all3(above([(end[p], 1)], [part(first), (-loss, 1)]) for p in r.patches(first)),
        "second bound": lambda: all3(above([(loss, 1)], [part(second), (end[p], 1)]) for p in r.patches(second)),
        "difference": difference,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
