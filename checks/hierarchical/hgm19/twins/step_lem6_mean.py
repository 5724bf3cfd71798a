#!/usr/bin/env python3
"""Proof of Lemma 6: the formula for the centres that are returned."""
from clustering_kmeans import answer, serve, total
from step_lem6_lloyd import Start


def judge(r):
    reading = r.reading("means", "any delta", "printed")
    c = r.constants({"diameter": 1, "separation": 1, "most": 1, "count": 1})
    s = Start(r, c, reading)

    def formula():
        end = s.history[-1]
        for j, centre in enumerate(s.centres):
            if j not in end:
                return False
            block = s.b.of(end.index(j))
            N = s.b.count if reading == "printed" else len(block)
            if [c["count"] * N * x for x in s.metric.mean(centre)] != total([r.points[x] for x in block]):
                return False
        return True

    return answer(s.given(), {"formula": formula}, ("failure share",))


if __name__ == "__main__":
    serve(judge)
