#!/usr/bin/env python3
"""Several labels with a linear loss of one output each: what T steps add to the kernel on a patch."""
from model_common import F, answer, dot, serve


def judge(r):
    r.reading("one-hot")
    c = r.constants({"factor": 1, "kept": 1})
    classes, m, d = r.size("classes"), r.size("positions"), r.size("variants")
    labels, steps, eta = r.size("labels"), r.integer("steps"), r.number("step")
    law = r.read_law(classes, labels=range(1, labels + 1))
    weights, start = r.vector("weights"), r.vector("start")
    if steps < 0 or len(weights) != labels * m or len(start) != classes * d:
        raise ValueError("lists of other lengths")
    w = {label: weights[(label - 1) * m : label * m] for label in range(1, labels + 1)}

    def place(number, variant):
        return (number - 1) * d + variant

    def gradient():
        """Of the mean of -(output of the true label), for the entry of k on each patch; it does not depend on k."""
        total = [F(0)] * len(start)
        for y, image, p in law:
            for j, number in enumerate(image):
                for variant in range(d):
                    total[place(number, variant)] -= p / d * w[y][j]
        return total

    def trained():
        k = list(start)
        for _ in range(steps):
            k = [a - eta * g for a, g in zip(k, gradient())]
        return k

    def shown(label, number):
        return [sum((p for y, z, p in law if y == label and z[j] == number), F(0)) for j in range(m)]

    def identity():
        k = trained()
        for number in range(1, classes + 1):
            moved = c["factor"] * eta * steps / d * sum(dot(w[label], shown(label, number)) for label in w)
            if any(k[place(number, v)] != start[place(number, v)] + moved for v in range(d)):
                return False
        return True

    def same_class():
        k = trained()
        pairs = [(place(number, v), place(number, 0)) for number in range(1, classes + 1) for v in range(d)]
        return all(k[x] - k[first] == c["kept"] * (start[x] - start[first]) for x, first in pairs)

    given = {"law": lambda: all(p >= 0 for _, _, p in law) and sum(p for _, _, p in law) == 1, "step": lambda: eta > 0}
    return answer(given, {"identity": identity, "same class": same_class})


if __name__ == "__main__":
    serve(judge)
