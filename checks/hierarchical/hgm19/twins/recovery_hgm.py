"""Shared by the twins of the room "recovery" of this paper: separators, printed numbers of clusters."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from recovery_common import (  # noqa: E402,F401
    F,
    I,
    all3,
    answer,
    below,
    codes_agree,
    distinct,
    dot,
    exact,
    interval,
    le,
    least_error,
    least_gap,
    least_norm,
    log,
    lt,
    pieces,
    same_law,
    serve,
    sqrt,
)


def separator(r):
    """separator[class - 1][pixel]"""
    v = r.vector("separator")
    if len(v) != r.m * r.counts[0]:
        raise ValueError("separator has another number of entries")
    return pieces(v, r.m)


def hierarchy_given(r, pairwise=True, most=None):
    """The assumptions on the hierarchy, `separable` and `confidence`."""
    W, delta = separator(r), r.number("delta")
    given = r.given_hierarchy()
    if pairwise:
        given["pairwise independent"] = r.pairwise_independent
    given["separable"] = lambda: all(y * sum(W[c - 1][j] for j, c in enumerate(z)) >= 1 for y, z, p in r.top if p > 0)
    given["confidence"] = lambda: delta > 0 and (most is None or delta < most)
    return given


def clusters(r):
    """k_1, ..., k_d as printed, by level."""
    return {i: r.counts[i - 1] * (r.d if i == r.depth else 1) for i in range(1, r.depth + 1)}


def patches_of(r, level):
    """The different patches of a level."""
    return distinct(r.listed(level - 1))
