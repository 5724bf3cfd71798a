#!/usr/bin/env python3
"""The network (1) on one input: shape of W, output, sign."""
from common import F, answer, dot, serve


def judge(r):
    columns = {"d columns": lambda: r.d, "printed": lambda: r.n}[r.reading("d columns", "printed")]
    weights = r.vector("weights")

    def filters():
        return r.blocks("filters", r.d, len(weights))

    def output():
        points = [[F(int(p == j)) for j in range(1, r.d + 1)] for p in r.inputs[0]]
        return sum((a * max(max(F(0), dot(w, v)) for v in points) for a, w in zip(weights, filters())), F(0))

    then = {
        "shapes": lambda: len(weights) * columns() == len(r.vector("filters")),
        "output": lambda: output() == output(),
        "sign": lambda: (1 if output() > 0 else -1) in (1, -1),
    }
    return answer(r.given("sizes"), then, {"N(x)": output})


if __name__ == "__main__":
    serve(judge)
