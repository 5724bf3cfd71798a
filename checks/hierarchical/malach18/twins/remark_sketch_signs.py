#!/usr/bin/env python3
"""What the sketch of the proof says: w_i . v_c drives the products with the patches of class c."""
from itertools import product

from subnet_common import PATCHES, answer, dot, minus, serve


def judge(r):
    reading, c = r.reading("two classes", "printed"), r.constants({"factor": 1, "growth": 1})
    i = r.size("channel", 1, r.size("channels")) - 1
    first, second = (r.size(name, 1, r.classes) - 1 for name in ("first", "second"))

    def drive(k, a):
        return dot(r.weights[k], r.means[a])

    def changes(k):
        """For each step the changes k_{t+1} x' - k_t x' of all patches x'."""
        path = [kernels[k] for kernels in r.descent()]
        return [[dot(minus(b, a), x) for x in r.patches] for a, b in zip(path, path[1:])]

    def channels():
        return range(len(r.weights))

    def proportional():
        return all(
            -move[p] == c["factor"] * r.eta / r.d * drive(k, a)
            for k in channels()
            for move in changes(k)
            for a in range(r.classes)
            for p in r.of_class(a)
        )

    def far():
        start, end = r.kernels[i], r.descent()[-1][i]
        growth = c["growth"] * r.eta * r.T / r.d * (abs(drive(i, first)) + abs(drive(i, second)))
        pairs = [minus(r.patches[p], r.patches[q]) for p, q in product(r.of_class(first), r.of_class(second))]
        return all(abs(dot(end, x)) >= growth - abs(dot(start, x)) for x in pairs)

    given = {
        **r.given(*PATCHES, "step"),
        "steps": lambda: r.T >= 1,
        "signs differ": lambda: drive(i, first) * drive(i, second if reading == "two classes" else first) < 0,
    }
    then = {
        "proportional": proportional,
        "alike": lambda: all(move[p] == move[q] for k in channels() for move in changes(k) for p, q in r.same_class()),
        "opposite": lambda: all(
            move[p] * move[q] < 0 for move in changes(i) for p in r.of_class(first) for q in r.of_class(second)
        ),
        "far apart": far,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
