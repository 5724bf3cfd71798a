#!/usr/bin/env python3
"""Lemma 1: the number of updates of a perceptron is at most a constant times 1 + k |W*|^2."""
from lem1_iter_repaired import judge
from linear_common import serve

if __name__ == "__main__":
    serve(lambda r: judge(r, absolute=True))
