#!/usr/bin/env python3
"""Proof of Lemma 6: Lloyd's algorithm from one initial centre in each block."""
from clustering_blocks import Blocks, found
from clustering_kmeans import Norms, answer, lloyd, serve


class Start:
    """Blocks with initial centres; Lloyd's algorithm from them."""

    def __init__(self, r, c, reading):
        self.b = Blocks(r)
        self.chosen, self.metric, self.c, self.reading = self.b.chosen(), Norms(r.points), c, reading
        self.history, self.centres = lloyd(self.metric, self.chosen)

    def given(self):
        seeds = sorted(self.b.names[x] for x in self.chosen)
        out = self.b.given(self.c)
        if self.reading != "any delta":
            out["probability"] = lambda: self.b.delta < self.c["most"]
        else:
            out["no tie"] = lambda: all(map(self.one_nearest, ([(s,) for s in self.chosen], self.centres)))
        return {**out, "one each": lambda: seeds == list(range(1, self.b.count + 1))}

    def one_nearest(self, centres):
        """Has each point one nearest centre?"""
        rows = [sorted(self.metric.apart(i, centre) for centre in centres) for i in range(self.b.n)]
        return all(len(row) < 2 or row[0] < row[1] for row in rows)


def judge(r):
    reading = r.reading("probability", "any delta", "centres in blocks")
    s = Start(r, r.constants({"diameter": 1, "separation": 1, "most": 1}), reading)

    def kept():
        if reading != "centres in blocks":
            return found(s.b.names)(s.history, s.centres)
        means = [s.metric.mean(centre) for centre in s.centres]
        return all(any(r.points[x] in means for x in block) for block in s.b.all)

    then = {"kept": kept, "one step": lambda: len(s.history) == 1}
    return answer(s.given(), then, ("failure share",))


if __name__ == "__main__":
    serve(judge)
