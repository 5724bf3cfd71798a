#!/usr/bin/env python3
"""Proof of Lemma 8, item 2, with k C in place of C and k times as many clusters."""
from clustering_kmeans import serve
from step_lem8_inequality import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
