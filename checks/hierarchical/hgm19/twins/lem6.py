#!/usr/bin/env python3
"""Lemma 6: k-means++ on highly-clustered data."""
from clustering_blocks import Blocks, fails_at_most, found
from clustering_kmeans import Cosine, Norms, answer, serve


def judge(r):
    reading = r.reading("clusters", "printed", "over delta", "cosine")
    c = r.constants({"diameter": 1, "separation": 1, "share": 1})
    b = Blocks(r)

    def a_centre_in_each(history, centres):
        means = [metric().mean(centre) for centre in centres]
        return all(any(r.points[x] in means for x in block) for block in b.all)

    def metric():
        return (Cosine if reading == "cosine" else Norms)(r.points)

    def probability():
        good = a_centre_in_each if reading == "printed" else found(b.names)
        return fails_at_most(metric(), b.names, b.count, c["share"] * b.delta, good)

    given = b.given(c, reading == "over delta")
    if reading == "cosine":
        given["not zero"] = lambda: all(any(x) for x in r.points)
    return answer(given, {"probability": probability}, ("failure share", "set", "not zero"))


if __name__ == "__main__":
    serve(judge, precisions=(60,))
