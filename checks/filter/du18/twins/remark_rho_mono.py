#!/usr/bin/env python3
"""The lower bound of Theorem 3.3 decreases with rho."""
from common import serve, sgn


def judge(r):
    r.reading("derivative")
    c = r.constants({"closeness": 4, "range": 1})
    x = r.number("x")
    # The derivative is -closeness sin(pi x); the sine is positive for x in (0, 1) modulo 2, negative in (1, 2).
    turn = x % 2
    sine = 0 if turn in (0, 1) else 1 if turn < 1 else -1
    return {"given": {"range": 0 <= x <= c["range"]}, "then": {"decreasing": sgn(c["closeness"]) * sine >= 0}}


if __name__ == "__main__":
    serve(judge)
