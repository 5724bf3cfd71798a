#!/usr/bin/env python3
"""How likely it is that w . v is at most half a standard deviation (proof of Lemma 5)."""
from common import F, Undefined, all3, answer, dot, le, sqrt
from gaussian import inside
from separation import serve


def judge(r):
    reading = r.reading("half", "display")
    c = r.constants({"half": "1/2", "eight": 8, "one": 1})
    v, one = r.vector("mean"), c["one"]
    squares = [x * x for x in v]

    def moments():
        """The first four of w . v, from those of one w_j: 0, one, 0, 3 one^2, and independence."""
        mixed = sum((a * b for i, a in enumerate(squares) for j, b in enumerate(squares) if i != j), F(0))
        fourth = sum((3 * one**2 * a * a for a in squares), F(0)) + 3 * one**2 * mixed
        return 0, sum((one * a for a in squares), F(0)), 0, fourth

    def small():
        """P(|w . v| <= h |v|)"""
        if one <= 0:
            raise Undefined("no variance")
        return inside((F(1) if reading == "display" else c["half"]) / sqrt(one))

    def probability():
        if c["eight"] <= 0:
            raise Undefined("no root")
        excess = small() - inside(sqrt(2 / c["eight"]))  # erf(x) = P(|Z| <= sqrt(2) x)
        return all3([le(excess, F(1, 10**4)), le(-excess, F(1, 10**4))])

    then = {
        "variance": lambda: moments()[:2] == (0, dot(v, v)),
        "normal": lambda: moments()[2:] == (0, 3 * dot(v, v) ** 2),
        "probability": probability,
    }
    return answer({"nonzero": lambda: any(v)}, then, {"small": small})


if __name__ == "__main__":
    serve(judge)
