#!/usr/bin/env python3
"""The balancing terms with the coefficient that the regulariser of (8) gives."""
from common import serve
from shapes import balancing


def judge(r):
    r.reading("half")
    return balancing(r, "half", "1/2")


if __name__ == "__main__":
    serve(judge)
