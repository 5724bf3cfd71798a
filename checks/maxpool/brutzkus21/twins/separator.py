"""Points with labels in enclosures: are they separable through the origin, and how short is the shortest separator.

A point has one entry for each group of equal channels, and an entry counts as often as its group has copies. The
shortest v with y v . z >= 1 is found in floating point and then enclosed: any v with margins at least mu > 0 gives
||v||^2 / mu^2 from above, any weights alpha >= 0 give (sum alpha)^2 / ||sum alpha y z||^2 from below. Not separable:
sum alpha y z = 0 exactly with sum alpha = 1.
"""
from common import F, I, Working, grid, interval, pooled, square, sqrt


def inner(copies, u, v):
    """u . v over all channels."""
    return grid(sum((interval(a) * b * c for c, a, b in zip(copies, u, v)), I(0)))


def size2(copies, u):
    return grid(sum((square(interval(a)) * c for c, a in zip(copies, u)), I(0)))


def middle(x):
    """A short rational inside or beside the enclosure."""
    if x.lo == x.hi:
        return x.lo
    unit = 2 ** (4 * Working.digits)
    return F(round((x.lo + x.hi) / 2 * unit), unit)


def solve(matrix, right):
    """Gaussian elimination; None where it meets no pivot."""
    rows = [list(row) + [b] for row, b in zip(matrix, right)]
    for j in range(len(rows)):
        best = max(range(j, len(rows)), key=lambda i: abs(rows[i][j]))
        if rows[best][j] == 0:
            return None
        rows[j], rows[best] = rows[best], rows[j]
        for i in range(len(rows)):
            if i != j and rows[i][j] != 0:
                q = rows[i][j] / rows[j][j]
                rows[i] = [a - q * b for a, b in zip(rows[i], rows[j])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def active(gram):
    """Where alpha >= 0 with the least ||sum alpha y z||^2 + (1 - sum alpha)^2 is positive (Lawson and Hanson)."""
    n = len(gram)
    scale = max((gram[i][i] for i in range(n)), default=0) or 1
    q = [[float(g / scale) + 1 for g in row] for row in gram]
    x, passive = [0.0] * n, []
    for _ in range(20 * n + 20):
        slack = [1 - sum(a * b for a, b in zip(row, x)) for row in q]
        rest = [j for j in range(n) if j not in passive and slack[j] > 1e-12]
        if not rest:
            break
        passive.append(max(rest, key=lambda j: slack[j]))
        while passive:
            s = solve([[q[i][j] for j in passive] for i in passive], [1.0] * len(passive))
            if s is None:
                passive.pop()
                return passive
            if min(s) > 0:
                x = [0.0] * n
                for j, a in zip(passive, s):
                    x[j] = a
                break
            t = min(x[j] / (x[j] - a) for j, a in zip(passive, s) if a <= 0 and x[j] != a)
            for j, a in zip(passive, s):
                x[j] += t * (a - x[j])
            drop = min((j for j, a in zip(passive, s) if a <= 0), key=lambda j: x[j])
            x[drop] = 0.0
            passive = [j for j in passive if j != drop]
    return passive


class Separator:
    """separable: True, False or None; where True low <= ||a-hat||^2 <= high, and v has margin 1 and ||v||^2 <= high."""

    def __init__(self, points, labels, copies, tokens=None):
        """tokens: for each point a list of names; points with equal names in a place have equal entries there."""
        self.copies, self.separable, self.low, self.high, self.v = copies, None, None, None, None
        unique = list({(id(p), y): (p, y) for p, y in zip(points, labels)}.values())
        self.points, self.labels = [p for p, _ in unique], [y for _, y in unique]
        if any(all(e.lo == e.hi == 0 for e in p) for p in self.points):
            self.separable = False
            return
        self.enclose()
        if self.separable is None and tokens is not None and self.balanced(tokens, labels):
            self.separable = False

    def enclose(self):
        rows = [[y * middle(e) for e in p] for p, y in zip(self.points, self.labels)]
        gram = [[sum(c * a * b for c, a, b in zip(self.copies, r, s)) for s in rows] for r in rows]
        chosen = active(gram)
        alpha = solve([[gram[i][j] for j in chosen] for i in chosen], [F(1)] * len(chosen))
        if not chosen or alpha is None:
            return
        alpha = [max(a, F(0)) for a in alpha]
        v = [sum(a * rows[j][g] for a, j in zip(alpha, chosen)) for g in range(len(self.copies))]
        v = [middle(grid(I(e, e + F(1, 2 ** (8 * Working.digits))))) if e else e for e in v]
        margins = [y * inner(self.copies, v, p) for p, y in zip(self.points, self.labels)]
        least = min(m.lo for m in margins)
        if least <= 0:
            return
        self.separable, self.v = True, [e / least for e in v]
        self.high = size2(self.copies, self.v).hi
        pulled = [
            sum((self.points[j][g] * (a * self.labels[j]) for a, j in zip(alpha, chosen)), I(0)) for g in range(len(v))
        ]
        self.low = sum(alpha) ** 2 / size2(self.copies, pulled).hi

    def norm2(self):
        """Enclosure of ||a-hat||^2."""
        return I(self.low, self.high)

    def value(self, point):
        """Enclosure of a-hat . z: ||v - a-hat||^2 <= ||v||^2 - ||a-hat||^2."""
        off = (sqrt(I(self.high - self.low)) * sqrt(I(size2(self.copies, point).hi))).hi
        return inner(self.copies, self.v, point) + I(-off, off)

    def balanced(self, tokens, labels):
        """Is sum alpha y z = 0 for some alpha >= 0 of sum 1, knowing only that equal names are equal numbers?"""
        names = sorted({(g, t) for p in tokens for g, t in enumerate(p)}, key=str)
        rows = [[y * F(p[g] == t) for g, t in names] for p, y in zip(tokens, labels)]
        gram = [[sum(a * b for a, b in zip(r, s)) for s in rows] for r in rows]
        chosen = active(gram)
        alpha = solve([[gram[i][j] + 1 for j in chosen] for i in chosen], [F(1)] * len(chosen))
        if not chosen or alpha is None or min(alpha) < 0 or sum(alpha) == 0:
            return False
        return all(sum(a * rows[j][g] for a, j in zip(alpha, chosen)) == 0 for g in range(len(names)))


def feature(network, x):
    """z(x), one entry for each group."""
    return [pooled(w, x) for w in network.filters]


def names(network, x):
    """For each group a name of z(x)_i: the number where it is exact, else the patterns that may be the largest."""
    found = []
    for i, w in enumerate(network.filters):
        e = pooled(w, x)
        patterns = frozenset(p for p in x if w[p - 1].hi >= e.lo and w[p - 1].hi > 0)
        found.append(e.lo if e.lo == e.hi else (i, patterns, e.lo == 0))
    return found
