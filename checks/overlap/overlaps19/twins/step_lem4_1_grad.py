#!/usr/bin/env python3
"""The gradient of L_reg recalled in the proof of Lemma 4.1."""
from common import serve
from shapes import gradient_recalled


def judge(r):
    return gradient_recalled(r, "quarter", "1/4", r.reading("R2'", "R1'") == "R1'")


if __name__ == "__main__":
    serve(judge)
