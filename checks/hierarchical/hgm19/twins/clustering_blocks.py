"""Blocks (Lemma 6 and its steps), and the probability that k-means++ fails to find them."""
from math import comb

from clustering_kmeans import UNIT, F, I, Undefined, clusters, le, lloyd, seeding, square


class Blocks:
    def __init__(self, r):
        self.r, self.n, self.count = r, r.at_most(20), r.integer("clusters")
        self.names, self.delta = r.whole("blocks", 1, self.count, self.n), r.number("delta")
        self.all = [[x for x in range(self.n) if self.names[x] == b] for b in range(1, self.count + 1)]
        if self.count < 1 or not all(self.all):
            raise ValueError("a block without points")

    def of(self, x):
        return self.all[self.names[x] - 1]

    def given(self, c, over=False):
        pairs, d2, names = self.r.pairs, self.r.d2, self.names

        def between():
            """|x - y| > c C / sqrt(delta), or c C / delta."""
            bound = square(c["separation"] * self.count) / (self.delta * self.delta if over else self.delta)
            return all(d2[i][j] > bound for i, j in pairs if names[i] != names[j])

        return {
            "failure share": lambda: self.delta > 0,
            "set": lambda: all(d2[i][j] > 0 for i, j in pairs),
            "within": lambda: all(d2[i][j] < square(c["diameter"]) for i, j in pairs if names[i] == names[j]),
            "between": between,
            "equal sizes": lambda: len({len(b) for b in self.all}) == 1,
        }

    def chosen(self):
        """The seeds so far, from 0."""
        v = self.r.vector("chosen")
        chosen = [x - 1 for x in self.r.whole("chosen", 1, self.n, len(v))]
        if not chosen or len(set(chosen)) < len(chosen):
            raise ValueError("no seeds, or one of them twice")
        return chosen


def transversal(names):
    """Do the seeds lie in different blocks?"""
    return lambda seeds: len({names[x] for x in seeds}) == len(seeds)


def share(mass, more=(0, 0)):
    """The probability of a mass, of which `more` may be a part as well or not."""
    return I(F(mass[0], UNIT), min(F(1), F(mass[1] + more[1], UNIT)))


def fails_at_most(metric, names, k, bound, good):
    """Is the probability that k-means++ does not end as `good` asks at most the bound?

    First with the seeds in different blocks only, all others being open; then with all of them, where these are few.
    """
    for keep in [transversal(names)] + [lambda seeds: True] * (comb(metric.n, k) <= 20000):
        law, left, stuck = seeding(metric, k, keep)
        bad, open_ = list(stuck), list(left)
        for seeds, mass in law.items():
            try:
                fine = good(*lloyd(metric, seeds))
            except Undefined:
                fine = None
            if fine is not True:
                sink = open_ if fine is None else bad
                sink[0], sink[1] = sink[0] + mass[0], sink[1] + mass[1]
        truth = le(share(bad, open_), bound)
        if truth is not None:
            return truth
    return None


def found(names):
    """The final clusters are the blocks."""
    blocks = clusters(names)
    return lambda history, centres: clusters(history[-1]) == blocks
