#!/usr/bin/env python3
"""The derivative of the loss at a negative input is at most one in size (16)."""
from common import answer, le, serve, sigmoid


def judge(r):
    r.reading("printed")
    one = r.constants({"one": 1})["one"]
    return answer({}, {"bound": lambda: le(sigmoid(-r.number("output")), one)})


if __name__ == "__main__":
    serve(judge)
