"""Shared by the twins of the room "recovery" of this paper: separators, printed numbers of clusters, a cut group."""
import sys
from functools import lru_cache
from itertools import combinations
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
    pi,
    pieces,
    same_law,
    serve,
    sqrt,
)
from common import acos, rank  # noqa: E402


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


# ---------------------------------------------------------------- a group that k-means++ cuts


def halves(groups):
    """P(both midpoints lie between the two manifestations), of the seeds and of the clusters after a step.

    With z_p the place of a manifestation along the line, normal, clusters of so many groups and a half: u, w the means
    of z over the four manifestations to the sides and over the two in the middle, x = u - w, y what the seeds differ
    from u by, h half the distance in the middle. Then |x + y| < h and c |x| < h, c = groups / (groups + 1/2), is a cone
    over a parallelogram, and its solid angle is that of two triangles (van Oosterom, Strackee).
    """
    c = F(2 * groups, 2 * groups + 1)
    scale = [sqrt(F(4, 3)), I(2), sqrt(F(2))]  # of variances 3/4, 1/4, 1/2
    corners = [(1 / c, 1 - 1 / c, F(1)), (1 / c, -1 - 1 / c, F(1)), (-1 / c, 1 / c - 1, F(1))]
    p, q, s = [[a * b for a, b in zip(corner, scale)] for corner in corners]
    det = sum(p[i] * (q[i - 2] * s[i - 1] - q[i - 1] * s[i - 2]) for i in range(3))
    length = [sqrt(sum((x * x for x in side), I(0))) for side in (p, q, s)]
    inner = [sum((x * y for x, y in zip(*pair)), I(0)) for pair in ((q, s), (p, s), (p, q))]
    rest = length[0] * length[1] * length[2] + sum((a * b for a, b in zip(inner, length)), I(0))
    cosine = rest / sqrt(rest * rest + det * det)
    half = (
        acos(cosine) if cosine.lo >= 0 else pi() - acos(-cosine)
    )  # half the angle of a triangle, of which there are 4
    return 2 * half / pi()


def cut_chance(r):
    """A lower bound of the chance that one group alone ends in two clusters, for large T and then large n.

    Groups are the manifestations of a patch of level 1; where they are is known up to the factor of W_0, in the limit
    by the Gram matrix of the F.
    """
    groups, K = patches_of(r, 1), r.counts[0]
    if r.depth != 2 or r.d != 2 or len(groups) > 8 or len(groups) != 2 * K:
        return I(0)
    law = [
        [sum((p for y, z, p in r.top if y == label and z[j] == c), F(0)) for c in range(1, K + 1)]
        for j in range(r.m)
        for label in (1, -1)
    ]
    if rank(law) < K:
        return I(0)
    means = r.level_means[1]
    place = [[x for c in patch for x in means[c - 1]] for patch in groups]

    def apart(x, y):
        return sum(((a - b) ** 2 for a, b in zip(x, y)), F(0))

    table = [[apart(x, y) for y in place] for x in place]

    @lru_cache(maxsize=None)
    def chance(seeds):
        """That these groups get the first seeds: any one of them is the last."""
        if len(seeds) == 1:
            return F(1, len(groups))
        total = F(0)
        for last in seeds:
            others = tuple(x for x in seeds if x != last)
            weight = [min(table[x][y] for y in others) for x in range(len(groups))]
            total += chance(others) * weight[last] / sum(weight)
        return total

    def nearest(centres):
        found = []
        for x in place:
            d = [apart(x, y) for y in centres]
            found.append([i for i, e in enumerate(d) if e == min(d)])
        return found

    def cut_from(seeds):
        near = nearest([place[x] for x in seeds])
        tied = [x for x, at in enumerate(near) if len(at) > 1]
        if len(tied) != 1 or len(near[tied[0]]) != 2:
            return I(0)
        (M,), (left, right) = tied, near[tied[0]]
        P, Q, middle = groups[seeds[left]], groups[seeds[right]], groups[M]
        pixels = [q for q in range(r.s) if not P[q] == Q[q] == middle[q]]
        if len(pixels) != 1:
            return I(0)
        q = pixels[0]
        a, b, m = [means[patch[q] - 1] for patch in (P, Q, middle)]
        if any(x + y != 2 * z for x, y, z in zip(a, b, m)):
            return I(0)  # equally far for this law of W_0 in the limit only
        sides = [[groups[x] for x, at in enumerate(near) if at == [side]] for side in (left, right)]
        bare = [sorted(patch[:q] + patch[q + 1 :] for patch in side) for side in sides]
        if bare[0] != bare[1] or {p[q] for p in sides[0]} != {P[q]} or {p[q] for p in sides[1]} != {Q[q]}:
            return I(0)
        centres = []
        for i in range(K):
            shares = [(F(1, len(at)), place[x]) for x, at in enumerate(near) if i in at]
            size = sum(share for share, _ in shares)
            centres.append([sum(share * x[t] for share, x in shares) / size for t in range(len(place[0]))])
        return halves(len(sides[0])) if nearest(centres) == near else I(0)

    return sum((chance(seeds) * cut_from(seeds) for seeds in combinations(range(len(groups)), K)), I(0))
