#!/usr/bin/env python3
"""Proof of Lemma 8: what is clustered, with k times the separation and a cluster for each patch."""
from clustering_kmeans import serve
from step_lem8_clustered import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True), precisions=(60,))
