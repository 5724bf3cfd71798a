#!/usr/bin/env python3
"""Shapes of the maps of Algorithm 1, as printed and mended."""
from recovery_common import answer, serve


def judge(r):
    reading = r.reading("mended", "printed")
    r.constants({})
    k, m, s, n = (r.integer(name) for name in ("depth", "positions", "patch_size", "channels"))
    clusters = r.whole("clusters")
    if not 1 <= k <= 12 or len(clusters) != k + 1:
        raise ValueError("depth or clusters")
    sizes = min(m, s, n, *clusters) >= 1
    if not sizes:
        return answer({"sizes": lambda: False}, {t: None for t in ("sample", "kernels", "clusterings", "classifier")})
    pixel, pixels = 1, m * s**k  # h_k(x): numbers a pixel, pixels
    takes, kernels = {}, True
    for level in range(k, 0, -1):
        takes[level] = s * pixel  # P_level: patches of s pixels
        rows, columns = clusters[level], n  # of K, as phi_level gives clusters[level] numbers
        kernels = kernels and rows == clusters[level]  # K^T has rows columns
        pixel, pixels = columns, pixels // s
    takes[0] = pixel  # P_0: patches of one pixel of h_0(x)
    made_from = takes[0] if reading == "mended" else takes[k]
    learnt = (clusters[0], pixels)
    applied = learnt if reading == "mended" else (pixel, pixels)
    then = {
        "sample": lambda: True,
        "kernels": lambda: kernels,
        "clusterings": lambda: made_from == pixel,
        "classifier": lambda: applied == learnt,
    }
    return answer({"sizes": lambda: sizes}, then)


if __name__ == "__main__":
    serve(judge)
