#!/usr/bin/env python3
"""Shapes of the maps of Algorithm 1, as printed and mended."""
from recovery_hgm import answer, serve


def judge(r):
    reading = r.reading("mended", "printed")
    r.constants({})
    d, side, s, n = (r.integer(name) for name in ("depth", "side", "patch_side", "channels"))
    k = r.whole("clusters")
    if not 1 <= d <= 12 or len(k) != d:
        raise ValueError("depth or clusters")
    if min(side, s, n, *k) < 1:
        return answer({"sizes": lambda: False}, {t: None for t in ("sample", "kernels", "clusterings", "classifier")})
    pixel, pixels, trained, fits = 1, side * side * s ** (2 * d), {d}, True  # h_d(X)
    for i in range(d, 0, -1):
        mapped = (k[i - 1], pixels // (s * s))  # phi_i * h_i(X): numbers a pixel, pixels
        last = (pixel, pixels)  # h_i(X)
        trained.add(i)  # S^_i is set
        if i > 1:
            rows, columns = k[i - 1], n  # of K_{i-1}
            fits = fits and rows == mapped[0]
            pixel, pixels = columns, mapped[1]
    given_set = (1 if reading == "mended" else 0) in trained
    then = {
        "sample": lambda: given_set,
        "kernels": lambda: fits,
        "clusterings": lambda: True,
        "classifier": lambda: given_set and (mapped if reading == "mended" else last) == mapped,
    }
    return answer({"sizes": lambda: True}, then)


if __name__ == "__main__":
    serve(judge)
