#!/usr/bin/env python3
"""The lower bound of Theorem 3.3 decreases with rho = pi x."""
from common import serve


def judge(r):
    r.reading("derivative")
    c, x = r.constants({"closeness": 4, "range": 1}), r.number("x")
    turn = x % 2
    sine = 0 if turn in (0, 1) else 1 if turn < 1 else -1    # the sign of sin(pi x)
    return {"given": {"range": 0 <= x <= c["range"]}, "then": {"decreasing": -c["closeness"] * sine <= 0}}


if __name__ == "__main__":
    serve(judge)
