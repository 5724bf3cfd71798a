"""Shared by the twins on linear separators: the point of a hull nearest to 0, observed images, the perceptron."""
import sys
from functools import lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from subnet_common import (
    LEVEL,
    PATCHES,
    F,
    answer,
    combined,
    disjoint,
    dot,
    minus,
    orthonormal,
    serve,
)  # noqa: E402,F401


def solve(A, b):
    """The solution of A x = b; None when A is singular."""
    M = [list(row) + [v] for row, v in zip(A, b)]
    for c in range(len(M)):
        place = next((i for i in range(c, len(M)) if M[i][c]), None)
        if place is None:
            return None
        M[c], M[place] = M[place], M[c]
        M[c] = [v / M[c][c] for v in M[c]]
        M = [row if i == c or not row[c] else [u - row[c] * v for u, v in zip(row, M[c])] for i, row in enumerate(M)]
    return [row[-1] for row in M]


def nearest(least, start, limit=200):
    """Wolfe: the point nearest to 0 of the hull of some points, its points and their weights; None beyond the limit.

    least(x): a point of the smallest product with x. At the end no point has a smaller product with x than x itself,
    which proves it nearest: x = 0 shows that nothing separates, else x / |x| has the largest margin, |x|.
    """
    points, weights, x = [start], [F(1)], start
    for _ in range(limit):
        found = least(x)
        if dot(found, x) >= dot(x, x):
            return x, points, weights
        points, weights = points + [found], weights + [F(0)]
        while True:  # the nearest point of the plane through the points; on the way there no weight may become negative
            size = len(points)
            rows = [[dot(p, q) for q in points] + [F(1)] for p in points] + [[F(1)] * size + [F(0)]]
            aim = solve(rows, [F(0)] * size + [F(1)])[:-1]
            if min(aim) > 0:
                weights = aim
                break
            share = min(u / (u - v) for u, v in zip(weights, aim) if v <= 0)
            weights = [u + share * (v - u) for u, v in zip(weights, aim)]
            kept = [i for i, u in enumerate(weights) if u > 0]
            points, weights = [points[i] for i in kept], [weights[i] for i in kept]
        x = combined(weights, points)
    return None


def flat(y, columns):
    return tuple(y * v for column in columns for v in column)


def shown_images(r):
    """(numbers of the patches, label) of the observed images of positive mass, in order."""
    return sorted({(shown, y) for mass, y, shown in r.observed if mass > 0})


def largest_margin2(r):
    """The square of the largest y <T, X> of a T of norm 1, 0 where nothing separates; None where it was not found."""
    points = list({flat(y, r.columns(shown)) for shown, y in shown_images(r)})
    if not points:
        return None

    def least(x):
        return min(points, key=lambda p: dot(p, x))

    # A guess for symmetric patches: weights on the latent images only, every observed image of one of them alike.
    means = [combined([F(1, r.d)] * r.d, [r.patches[p] for p in r.of_class(c)]) for c in range(r.classes)]
    signed = list({flat(y, [means[c] for c in z]) for mass, y, z in r.listed if mass > 0})
    guess = nearest(lambda x: min(signed, key=lambda p: dot(p, x)), signed[0])
    if guess is not None and min(r.chances) > 0 and dot(least(guess[0]), guess[0]) >= dot(guess[0], guess[0]):
        return dot(guess[0], guess[0])
    found = nearest(least, points[0])
    return None if found is None else dot(found[0], found[0])


def size2(r):
    """|W*|_F^2"""
    return sum((v * v for row in r.separator for v in row), F(0))


def separable_given(r, margin):
    return {**r.given(*PATCHES), "separable": lambda: r.separated(margin)}


LIMIT = 4000


def perceptron(r):
    """The number of updates until a whole pass changes nothing, None beyond the limit."""
    images = shown_images(r)

    @lru_cache(maxsize=None)
    def inner(p, q):
        return dot(r.patches[p], r.patches[q])

    rows, products, count, quiet, at = {}, [F(0)] * len(images), 0, 0, 0  # products: <T, X> of each image
    while quiet < len(images):
        shown, y = images[at]
        if y * products[at] <= 0:
            count, quiet = count + 1, 0
            if count > LIMIT:
                return None
            if at not in rows:
                rows[at] = [y * sum(inner(p, q) for p, q in zip(shown, other)) for other, _ in images]
            products = [u + v for u, v in zip(products, rows[at])]
        else:
            quiet += 1
        at = (at + 1) % len(images)
    return count
