"""What the twins of part 3 of Theorem 5.1 share: lucky counts, the representation z and its classes after phase 1."""
from functools import cached_property

import common
from common import I, exact, label, lucky, of_D, support
from separator import Separator, feature, names, size2

PRINTED = {"lucky.least": 4, "lucky.most": 1, "share": "1/3"}
BOUNDS = {"step.factor": 4, "radius.factor": 200, "channels.factor": 8}


class Request(common.Request):
    @cached_property
    def second(self):
        """The inputs of S_2."""
        v = self.whole("second")
        if not v or len(v) % self.n or not all(1 <= p <= self.l for p in v):
            raise ValueError("second is no list of inputs")
        return [tuple(v[i : i + self.n]) for i in range(0, len(v), self.n)]

    @cached_property
    def luck(self):
        """For each group 1 (lucky positive), -1 (lucky negative) or 0."""
        starts = [[I(c) for c in w] for w in self.starts()]
        return [next((s for s in (1, -1) if lucky(w, a, self.l, s)), 0) for w, a in zip(starts, self.signs)]

    def lucky_count(self, sign):
        return sum(c for c, s in zip(self.copies, self.luck) if s == sign)

    @cached_property
    def known(self):
        return {}

    def z(self, x):
        """z(x), which depends on the set of patterns only."""
        key = frozenset(x)
        if key not in self.known:
            self.known[key] = feature(self.phase1.last, x)
        return self.known[key]

    @cached_property
    def all_inputs(self):
        """One input of D for each set of patterns."""
        return list({frozenset(x): x for x in support(self.l, self.n)}.values())

    def separator(self, inputs):
        inputs = list({frozenset(x): x for x in inputs}.values())
        tokens = [names(self.phase1.last, x) for x in inputs]
        return Separator([self.z(x) for x in inputs], [label(x) for x in inputs], self.copies, tokens)

    def unit_separator(self, inputs):
        """The same with every point divided by its norm; None where a point is 0 or may be."""
        inputs = list({frozenset(x): x for x in inputs}.values())
        return Separator([self.unit(x) for x in inputs], [label(x) for x in inputs], self.copies)

    def unit(self, x):
        norm = common.sqrt(size2(self.copies, self.z(x)))
        return [common.grid(e / norm) for e in self.z(x)]

    def largest_size2(self):
        """The largest ||z(x)||^2 over every input."""
        sizes = [size2(self.copies, self.z(x)) for x in self.all_inputs]
        return I(max(s.lo for s in sizes), max(s.hi for s in sizes))

    def eta_t(self):
        return self.number("step") * self.integer("steps")

    def assumptions(self, c, *wanted):
        """The shared ones and those of this part, by name as functions."""
        m1, positives = len(self.inputs), sum(label(x) == 1 for x in self.inputs)

        def counts():
            low, high = self.k / (c["lucky.least"] * self.d), c["lucky.most"] * self.k / self.d
            return all(low <= self.lucky_count(s) <= high for s in (1, -1))

        own = {
            "label counts": lambda: min(positives, m1 - positives) >= c["share"] * m1,
            "lucky counts": counts,
            "second inputs of D": lambda: all(of_D(x) for x in self.second),
            "split": lambda: m1 - 1 <= len(self.second) <= m1,
        }
        bounds = {b.split(".")[0]: c[b] for b in ("step.factor", "radius.factor", "channels.factor") if b in c}
        shared = self.given(*[n for n in wanted if n not in own], **bounds)
        return {n: own[n] if n in own else shared[n] for n in wanted}


START = ("sizes", "inputs of D", "on the sphere", "signs", "steps positive", "step bound", "radius bound")
EVENT = ("channels", "label counts", "lucky counts")
HALF = ("second inputs of D", "split")


def serve(judge):
    exact.serve(judge, Request)
