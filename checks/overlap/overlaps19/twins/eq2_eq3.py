#!/usr/bin/env python3
"""The balancing terms of the Stage-1 updates ((2), (3)) as gradients of the regulariser."""
from common import serve
from shapes import balancing


def judge(r):
    r.reading("printed")
    return balancing(r, "quarter", "1/4")


if __name__ == "__main__":
    serve(judge)
