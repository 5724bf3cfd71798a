#!/usr/bin/env python3
"""The trivial clustering rebuilds the latent image (Sections 4.2, 5)."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from clustering_common import answer, serve, square  # noqa: E402
from remark_trivial_recovers import recovers  # noqa: E402


def judge(r):
    reading = r.reading("chosen", "any")
    c = r.constants({"ratio": 1, "radius": 1})
    n, s, gamma, sigma = r.at_most(10), r.integer("side"), r.number("gamma"), r.number("sigma")
    labels = r.whole("labels", 1, 10, n)
    given = {
        "pixels": lambda: s >= 1,
        "radius": lambda: gamma > 0,
        "sigma": lambda: sigma > 0,
        "ratio": lambda: gamma >= c["ratio"] * s * sigma,
        "close": lambda: all(r.d2[i][j] < square(sigma) for i, j in r.pairs if labels[i] == labels[j]),
        "far": lambda: all(r.d2[i][j] > square(gamma) for i, j in r.pairs if labels[i] != labels[j]),
    }
    if reading == "any":
        del given["ratio"]
    return answer(given, recovers(r, labels, c["radius"] * gamma, s * s), ("pixels", "radius"))


if __name__ == "__main__":
    serve(judge)
