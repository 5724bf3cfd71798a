#!/usr/bin/env python3
"""What the uses of Theorem 1 in Theorem 2 may cost."""
from common import F, answer, exp, le, log, lt, pi
from separation import serve
from step_thm1_union import possible


def judge(r):
    reading = r.reading("chain", "pairs", "printed")
    c = r.constants({"share": "23/100", "two.width": 2, "four": 4, "one": 1})
    classes, n, k, theta, delta = r.integer("classes"), r.n, r.integer("depth"), r.number("theta"), r.number("delta")
    x = c["share"] * theta / pi()

    def use():
        """delta'"""
        return delta / (k + c["one"])

    def cost():
        return exp(-n * x) * (classes**2 if reading == "chain" else F(classes * (classes - 1), 2))

    given = {
        "classes": lambda: classes >= 3,
        "width positive": lambda: n >= 1,
        "theta": lambda: theta > 0 and le(theta, pi()),
        "possible": lambda: possible(classes, theta),
        "depth": lambda: k >= 1,
        "confidence": lambda: delta > 0 and delta * c["four"] < 1,
        "width": lambda: lt(c["two.width"] * log(classes / (delta if reading == "printed" else use())), n * x),
    }
    then = {"one use": lambda: le(cost(), use()), "sum": lambda: (k + 1) * use() <= delta}
    return answer(given, then, {"delta'": use})


if __name__ == "__main__":
    serve(judge)
