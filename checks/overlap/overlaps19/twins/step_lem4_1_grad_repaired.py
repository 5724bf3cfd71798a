#!/usr/bin/env python3
"""The gradient of L_reg with the coefficient that (8) gives."""
from common import serve
from shapes import gradient_recalled


def judge(r):
    r.reading("half")
    return gradient_recalled(r, "half", "1/2", False)


if __name__ == "__main__":
    serve(judge)
