#!/usr/bin/env python3
"""The union bound over pairs of classes and the choice of n (proof of Theorem 1, part 2)."""
from common import F, Undefined, answer, exp, from_iv, iv, le, log, lt, pi, to_iv
from separation import serve


def possible(classes, theta):
    """So many vectors can have all angles theta: cos(theta) >= -1/(|C| - 1)."""
    return le(F(-1, classes - 1), from_iv(iv.cos(to_iv(theta))))


def judge(r):
    reading = r.reading("confidence", "any delta")
    c = r.constants({"share": "23/100", "two.width": 2, "squares": 1, "one": 1})
    classes, n, theta, delta, p = r.integer("classes"), r.n, r.number("theta"), r.number("delta"), r.number("chance")
    x = c["share"] * theta / pi()
    right = c["squares"] * exp(-n * x) * classes**2

    def one_pair():
        """0 <= p < (1 - x)^n"""
        if x.hi >= 1 or n < 1:
            raise Undefined("power of a negative number")
        return p >= 0 and (p == 0 or lt(p, exp(n * log(1 - x))))

    given = {
        "classes": lambda: classes >= 3,
        "width positive": lambda: n >= 1,
        "theta": lambda: theta > 0 and le(theta, pi()),
        "possible": lambda: possible(classes, theta),
        "confidence": lambda: 0 < delta and (delta < 1 or reading == "any delta"),
        "one pair": one_pair,
        "width": lambda: lt(c["two.width"] * log(classes / delta), n * x),
    }
    then = {
        "union": lambda: lt(F(classes * (classes - 1), 2) * p, right),
        "delta": lambda: lt(right, c["one"] * delta),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
