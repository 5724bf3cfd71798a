#!/usr/bin/env python3
"""Proof of Lemma 1, base case, with a radius that is less than half of every distance."""
from clustering_common import serve
from step_lem1_base import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
