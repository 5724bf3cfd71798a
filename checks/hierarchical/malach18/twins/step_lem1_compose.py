#!/usr/bin/env python3
"""End of the proof of Lemma 1: the laws of embedded images and of codes are those of the levels."""
from itertools import combinations

from recovery_common import answer, pieces, reader, same_law, serve


def judge(r):
    r.reading("transposed")
    r.constants({})
    given = r.given_hierarchy()
    level, n, v = r.integer("level"), r.integer("channels"), r.whole("kernels")
    if not 1 <= level < r.depth or n < 1 or len(v) != n * len(r.listed(level)):
        raise ValueError("level, channels or kernels")
    embedding = {}
    for p, e in zip(r.listed(level), pieces(v, n)):
        embedding.setdefault(p, e)
    shown = [{embedding[p] for p in patches} for patches in r.patches[level]]  # by a class of the level
    above = list(dict.fromkeys(r.listed(level - 1)))  # patches of the level
    number = {p: i for i, p in enumerate(above)}
    read = reader(r, r.depth, level + 1)

    def told_apart():
        return not any(all(shown[a - 1] & shown[b - 1] for a, b in zip(p, q)) for p, q in combinations(above, 2))

    def embed(image):
        return tuple(embedding.get(p) for p in pieces(image, r.s))

    def observed(image):
        return embed(read(image))

    found = {}

    def code(row):
        """The number of the first patch that has this embedded manifestation."""
        if row not in found:
            fits = (i for i, p in enumerate(above) if all(e in shown[c - 1] for e, c in zip(row, p)))
            found[row] = next(fits, None)
        return found[row]

    def embedded():
        return same_law(r, (r.depth, observed), (level + 1, embed))

    def coded():
        codes = (r.depth, lambda image: tuple(code(row) for row in pieces(observed(image), r.s)))
        return same_law(r, codes, (level, lambda image: tuple(number[p] for p in pieces(image, r.s))))

    return answer({**given, "told apart": told_apart}, {"embedded": embedded, "coded": coded}, stop=None)


if __name__ == "__main__":
    serve(judge)
