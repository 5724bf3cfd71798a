#!/usr/bin/env python3
"""The claim of malach18; besides the top images are linearly separable (A5)."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from digits_assumption import judge, serve  # noqa: E402
from model_common import F  # noqa: E402


def convex_zero(points):
    """Is 0 a convex combination of the points? The first phase of the simplex method, in fractions, by Bland's rule."""
    n = len(points)
    rows = [list(row) + [F(0)] for row in zip(*points)] + [[F(1)] * n + [F(1)]]  # sum l_i a_i = 0, sum l_i = 1, l >= 0
    basis, cost = [n + i for i in range(len(rows))], [
        sum(column) for column in zip(*rows)
    ]  # of the artificial variables
    while True:
        enter = next((j for j in range(n) if cost[j] > 0), None)
        if enter is None:
            return cost[n] == 0
        ratios = [(row[n] / row[enter], basis[i], i) for i, row in enumerate(rows) if row[enter] > 0]
        leave = min(ratios)[2]
        basis[leave], pivot = enter, rows[leave][enter]
        rows[leave] = [a / pivot for a in rows[leave]]
        for row in [row for i, row in enumerate(rows) if i != leave] + [cost]:
            ratio = row[enter]
            row[:] = [a - ratio * b for a, b in zip(row, rows[leave])]


def separable(r):
    """Some W has y <X, W> >= 1 on all top images exactly when 0 is no convex combination of the y X (Gordan)."""
    classes = range(1, r.counts[0] + 1)
    points = {tuple(F(y * (z == c)) for z in image for c in classes) for y, image, p in r.top if p > 0}
    return not points or not convex_zero(sorted(points))


if __name__ == "__main__":
    serve(judge, readings=("pairs",), more=separable)
