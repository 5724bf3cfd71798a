#!/usr/bin/env python3
"""With noise of norm up to 1 on each pattern no linear classifier is right on all inputs of D, or on a noisy sample."""
from common import F, answer, dot, label, le, norm2, of_D, serve, sqrt
from linear import Classifier


def judge(r):
    reading = r.reading("support", "sets")
    radius = r.constants({"radius": 1})["radius"]
    given = r.given("sizes")

    def noise():
        return r.blocks("noise", r.d, r.n * len(r.inputs))

    def some_input():
        c = Classifier(r)
        return le(c.margin(r.number("bias")), sum(sqrt(norm2(b)) for b in c.w) * radius)

    def some_noisy():
        c, worst = Classifier(r), []
        for place, x in enumerate(r.inputs):
            total = r.number("bias")
            for j, v in enumerate(c.points(x)):
                added = noise()[place * r.n + j]
                total += dot(c.w[j], [a + b for a, b in zip(v, added)])
            worst.append(label(x) * total)
        return min(worst) <= F(0)

    if reading == "sets":
        given["inputs of D"] = lambda: all(of_D(x) for x in r.inputs)
        given["both labels"] = lambda: {label(x) for x in r.inputs} == {1, -1}
        given["noise"] = lambda: radius >= 0 and all(norm2(v) <= radius**2 for v in noise())
    return answer(given, {"misclassified": some_input if reading == "support" else some_noisy})


if __name__ == "__main__":
    serve(judge)
