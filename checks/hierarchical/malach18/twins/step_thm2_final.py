#!/usr/bin/env python3
"""End of the proof of Theorem 2: the last clustering gives each class of the top its code, CLS sees the top image."""
from itertools import combinations

from recovery_common import answer, components, dist2, pieces, serve


def judge(r):
    printed = r.reading("at most", "printed") == "printed"
    c = r.constants({"two": 2, "two.cluster": 2})
    s, gamma, n, d = r.integer("patch"), r.number("radius"), r.integer("channels"), r.integer("variants")
    v = r.vector("embeddings")
    if n < 1 or len(v) != n * max(d, 0) * len(r.classes):
        raise ValueError("embeddings")
    points = pieces(v, n)
    pairs = [(i, j, i // d == j // d, dist2(points[i], points[j])) for i, j in combinations(range(len(points)), 2)]
    eps, cls = r.number("epsilon"), r.number("cls_error")

    def scale():
        if s < 1 or gamma <= 0:
            raise ZeroDivisionError("no scale")
        return gamma * gamma / s < gamma * gamma if printed else gamma * gamma / s <= gamma * gamma

    def beyond(x, bound):  # squared distance x, distance > bound
        return x > bound * abs(bound)

    def close():
        scale()
        return all(x * s < gamma * gamma for _, _, same, x in pairs if same)

    def far():
        scale()  # sqrt(s) sigma = gamma
        return all(beyond(x, c["two"] * gamma) for _, _, same, x in pairs if not same)

    def codes():
        return all(x < gamma * abs(gamma) if same else beyond(x, c["two.cluster"] * gamma) for _, _, same, x in pairs)

    def law():
        part = components(len(points), [(i, j) for i, j, _, x in pairs if x < gamma * abs(gamma)])
        of_class = [set(part[k * d : (k + 1) * d]) for k in range(len(r.classes))]
        if any(a & b for a, b in combinations(of_class, 2)):
            return False
        # no two classes share a cluster: a class that is shown and has two clusters shows one that its first patch has not
        return all(len(of_class[z - 1]) == 1 for _, image, p in r.law if p > 0 for z in image)

    given = {
        **r.given_level(),
        "scale positive": lambda: s >= 1 and gamma > 0,
        "close": close,
        "far": far,
        "learnable": lambda: cls <= eps if printed else cls < eps,
    }
    return answer(given, {"scale": scale, "codes": codes, "law": law, "error": lambda: cls < eps})


if __name__ == "__main__":
    serve(judge)
