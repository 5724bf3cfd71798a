#!/usr/bin/env python3
"""The clustering routine KMEANS: k-means++ as Appendix B describes it (Section 5.1)."""
from clustering_kmeans import Cosine, Norms, lloyd, answer, plus, root, seeding, serve, times


def judge(r):
    reading = r.reading("norms", "no convention", "cosine", "any number", "words")
    c = r.constants({"times": 1})
    n, k = r.at_most(8), r.integer("clusters")
    zero = not all(any(x) for x in r.points)

    def outcomes():
        metric = (Cosine if reading == "cosine" else Norms)(r.points)
        law, _, stuck = seeding(metric, k)
        return metric, law, stuck

    def is_map():
        """Cluster j goes to the j-th unit vector: a map, where one point is in one cluster wherever it stands."""
        metric, law, _ = outcomes()
        ends = []
        for seeds in law:
            history, centres = lloyd(metric, seeds)
            if reading == "no convention" and any(set(step) != set(range(k)) for step in history):
                return None  # a centre without points
            ends.append(history[-1])
            if reading != "cosine" and any(
                metric.nearer(i, c, centres[j]) for i, j in enumerate(ends[-1]) for c in centres
            ):
                return False
        same = [(i, j) for i, j in r.pairs if r.points[i] == r.points[j]]
        return all(set(end) <= set(range(k)) and all(end[i] == end[j] for i, j in same) for end in ends)

    def same_law(first):
        """D(x)^2 sum D = D(x) sum D^2 for every x, after the first seed."""
        squares = [r.d2[x][first] for x in range(n)]
        D = [root(q, 1) if q else {} for q in squares]
        return all(times({1: q} if q else {}, plus(D)) == times(d, {1: sum(squares)}) for q, d in zip(squares, D))

    given = {
        "clusters": lambda: k >= 1,
        "enough points": lambda: c["times"] * k <= n,
        "set": lambda: all(r.d2[i][j] > 0 for i, j in r.pairs),
        "not zero": lambda: not zero,
    }
    if reading == "any number":
        del given["enough points"]
    if reading != "cosine":
        del given["not zero"]
    then = {"law": lambda: outcomes()[2][1] == 0, "map": is_map}
    if reading == "words":
        then["words"] = lambda: all(same_law(first) for first in range(n))
    return answer(given, then, ("clusters", "not zero"))


if __name__ == "__main__":
    serve(judge)
