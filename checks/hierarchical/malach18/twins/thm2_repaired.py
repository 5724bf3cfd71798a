#!/usr/bin/env python3
"""Theorem 2 at every angle: patches of different classes are farther apart than 2 gamma on every level."""
from recovery_common import F, I, Run, answer, below, le, least_gap, log, lt, run_given, serve, sound, sqrt


def judge(r):
    r.reading("ours")
    c = r.constants({"four.width": 4, "two.repaired": 2, "half": "1/2", "four": 4, "one.cluster": 1, "two.cluster": 2})
    run, delta, n, s = Run(r, False), r.number("delta"), r.integer("width"), r.s

    def width():
        C = max(r.counts)
        return le(c["four.width"] * log(r.depth * C * C / (2 * delta)), n)

    def iterations():
        sigma = run.gamma / sqrt(s)
        bound = c["two.repaired"] * (2 * sqrt(s) + 1) * sigma * r.d / (r.number("rate") * least_gap(r) * sqrt(n))
        return lt(bound, r.integer("steps"))

    def near():
        """Pixels of a class move together at worst, by sigma / sqrt 2 each; those of other classes then do not."""
        together = [sum(x == y for y in p) for level in range(1, r.depth) for p in r.listed(level - 1) for x in p]
        return r.d <= 1 or lt(sqrt(F(max(together, default=1), 2 * s)) * run.gamma, c["one.cluster"] * run.gamma)

    def recovered():
        if not sound(r):
            return None
        bound = c["two.cluster"] * run.gamma
        if le(sum((run.fails(level, bound) for level in range(r.depth)), I(0)), delta):
            return True
        for level in range(
            r.depth
        ):  # a level fails at least as often as one pair of it does where the ones below are recovered
            for pair in run.pairs(level):
                if lt(delta, below(n, run.spread(level, *pair), bound - run.slack)):
                    return False
        return None

    given = {
        **r.given_hierarchy(),
        "pairwise independent": r.pairwise_independent,
        **run_given(r, c),
        "width": width,
        "iterations": iterations,
    }
    return answer(given, {"near": near, "recovered": recovered}, stop=None)


if __name__ == "__main__":
    serve(judge)
