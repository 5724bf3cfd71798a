#!/usr/bin/env python3
"""End of the proof of Theorem 2: the last clustering gives each class of the top its code, CLS sees the top image."""
from itertools import combinations

from recovery_common import F, answer, coded, components, dist2, pieces, serve


def judge(r):
    printed = r.reading("at most", "printed") == "printed"
    c = r.constants({"two": 2, "two.cluster": 2})
    s, gamma, n, d = r.integer("patch"), r.number("radius"), r.integer("channels"), r.integer("variants")
    v = r.vector("embeddings")
    if n < 1 or len(v) != n * max(d, 0) * len(r.classes):
        raise ValueError("embeddings")
    points = pieces(v, n)
    pairs = [(i, j, i // d == j // d, dist2(points[i], points[j])) for i, j in combinations(range(len(points)), 2)]
    eps, labels = r.number("epsilon"), r.whole("classifier")
    if len(labels) != len(r.law) or not set(labels) <= {-1, 1}:
        raise ValueError("classifier")

    def says(code):
        """The classifier on images that `code` has changed: the first of the list that looks so counts."""
        table = {}
        for (_, image, _), label in zip(r.law, labels):
            table.setdefault(code(image), label)
        return table

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

    def clusters():
        return components(len(points), [(i, j) for i, j, _, x in pairs if x < gamma * abs(gamma)])

    def top_error():
        table = says(lambda image: image)
        return sum((p for y, image, p in r.law if table[image] != y), F(0))

    def error():
        part, table, law = clusters(), {}, {}
        for k in range(len(r.classes)):
            table[k + 1] = {}
            for x in part[k * d : (k + 1) * d]:
                table[k + 1][x] = table[k + 1].get(x, F(0)) + F(1, d)
        for y, image, p in r.law:
            law[y, image] = law.get((y, image), F(0)) + p
        told = says(lambda image: tuple(part[(z - 1) * d] for z in image))
        return sum((p for (y, codes), p in coded(law, table).items() if told.get(codes) != y), F(0))

    def law():
        part = clusters()
        of_class = [set(part[k * d : (k + 1) * d]) for k in range(len(r.classes))]
        if any(a & b for a, b in combinations(of_class, 2)):
            return False
        # no two classes share a cluster: a class that is shown and has two shows one that its first patch has not
        return all(len(of_class[z - 1]) == 1 for _, image, p in r.law if p > 0 for z in image)

    given = {
        **r.given_level(),
        "scale positive": lambda: s >= 1 and gamma > 0 and eps > 0,
        "close": close,
        "far": far,
        "learnable": lambda: top_error() <= eps if printed else top_error() < eps,
    }
    return answer(given, {"scale": scale, "codes": codes, "same law": law, "error": lambda: error() < eps})


if __name__ == "__main__":
    serve(judge)
