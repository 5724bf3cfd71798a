#!/usr/bin/env python3
"""Theorem 2, running time: seeding on patches of the last two levels, or on pixels of all,
against the printed order."""
from math import prod

from recovery_hgm import answer, clusters, hierarchy_given, least_norm, lt, patches_of, separator, serve, sqrt


def judge(r):
    pixels = r.reading("patches", "pixels") == "pixels"
    c = r.constants({"two.share": 2, "two.steps": 2, "pixels": 1, "least": 1})
    given = hierarchy_given(r)
    T, eta, factor, delta, C, k, d = (
        *(r.integer("steps"), r.number("rate"), r.number("factor"), r.number("delta")),
        *(max(r.counts), r.d, r.depth),
    )
    clusters_at = clusters(r)

    def iterations():
        share = delta / (c["two.share"] * d)
        if share <= 0:
            raise ZeroDivisionError("no delta")
        sigma = 1 / r.number("patch_side")
        return lt((C / sqrt(share) + c["two.steps"] * sigma) * k / (eta * least_norm(r.level_means)), T)

    def seeding():
        """The largest |S_i| k_i: of the last level and of the one above, or of all levels by single pixels."""
        if pixels:
            sizes = {i: c["pixels"] * k * r.counts[i] if i < d else len(patches_of(r, d)) for i in clusters_at}
            return max(sizes[i] * clusters_at[i] for i in sizes)
        costs = [len(patches_of(r, d)) * clusters_at[d]]
        if d >= 2:
            points = sum(prod(len(set(r.patches[d - 1][z - 1])) for z in p) for p in patches_of(r, d - 1))
            costs.append(points * clusters_at[d - 1])
        return max(costs)

    norm2 = sum(w * w for row in separator(r) for w in row)
    then = {
        "seeding": lambda: seeding() <= factor * C * C * k * k,
        "total": lambda: seeding() <= factor * (d * (C * C * k * k + T) + k * norm2),
    }
    given = {**given, "constants positive": lambda: factor > 0 and eta > 0, "iterations": iterations}
    if pixels:
        given["constant"] = lambda: factor >= c["least"]
    return answer(given, then, stop=None)


if __name__ == "__main__":
    serve(judge)
