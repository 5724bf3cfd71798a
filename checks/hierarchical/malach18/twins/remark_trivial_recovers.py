#!/usr/bin/env python3
"""The trivial clustering finds the classes, and those of whole patches (Sections 5, 5.3)."""
from clustering_common import answer, serve, square


def recovers(r, labels, radius, pixels):
    """The conclusions: every ball of the points, and every ball of rows of `pixels` of them, is a class."""
    n, bound = len(r.points), square(radius)
    same = [r.d2[i][j] for i in range(n) for j in range(n) if labels[i] == labels[j]]
    other = [r.d2[i][j] for i in range(n) for j in range(n) if labels[i] != labels[j]]

    def classes():
        balls = [{y for y in range(n) if r.d2[x][y] <= bound} for x in range(n)]
        return all(balls[x] == {y for y in range(n) if labels[y] == labels[x]} for x in range(n))

    def rows():
        """Farthest rows of one class: a farthest pair at each place. Nearest of two: they differ at one place."""
        return pixels * max(same) <= bound and (not other or min(other) > bound)

    return {"classes": classes, "latent patches": rows}


def judge(r):
    r.reading("printed")
    c = r.constants({"scale": 1, "two": 2, "radius": 1})
    n, s, gamma = r.at_most(10), r.integer("pixels"), r.number("gamma")
    labels = r.whole("labels", 1, 10, n)
    given = {
        "pixels": lambda: s >= 1,
        "radius": lambda: gamma > 0,
        "close": lambda: all(r.d2[i][j] < square(c["scale"] * gamma) / s for i, j in r.pairs if labels[i] == labels[j]),
        "far": lambda: all(
            r.d2[i][j] > square(c["two"] * c["scale"] * gamma) for i, j in r.pairs if labels[i] != labels[j]
        ),
    }
    return answer(given, recovers(r, labels, c["radius"] * gamma, s), ("pixels", "radius"))


if __name__ == "__main__":
    serve(judge)
