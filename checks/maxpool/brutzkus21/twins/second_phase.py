"""What the twins of phase 2 share: the limits of the loss and of the test error for what S_2 shows."""
from collections import Counter
from functools import cached_property

import part3
from common import F, I, Working, exact, from_iv, interval, iv, label, le, lt, of_D, sqrt, support, to_iv
from counts import detector_chance, exp, outside
from separator import inner, names, size2

FIRST = {"step.factor": 4, "radius.factor": 200}
PRINTED = {**FIRST, "channels.factor": 8, "second.factor": 8, "lucky.least": 4, "share": 3}
TOTAL = {"init.factor": 4, "sample.factor": 4, "sample.rate": 36}
SUBSETS = 48


def log(x):
    return from_iv(iv.log(to_iv(interval(x))))


def loss_of(margin):
    """log(1 + e^(-margin))"""
    return from_iv(iv.log(1 + iv.exp(-to_iv(interval(margin)))))


def zero(x):
    return x.lo == x.hi == 0


class Request(part3.Request):
    @cached_property
    def eta2(self):
        return self.number("second_step")

    @cached_property
    def m1(self):
        return len(self.inputs) * (self.integer("times") if "times" in self.fields else 1)

    @cached_property
    def m2(self):
        return self.integer("samples") - self.m1

    def wanted(self, c, *wanted, **more):
        """The assumptions by name as functions."""
        listed, positives = len(self.inputs), sum(label(x) == 1 for x in self.inputs)

        def sample_size():
            m = self.integer("samples")
            return m >= 2 and self.m1 == (m + 1) // 2

        own = {
            "second step": lambda: self.eta2 < c["second.factor"] * self.k,
            "second step positive": lambda: self.eta2 > 0,
            "label counts": lambda: listed <= c["share"] * min(positives, listed - positives),
            "lucky counts": lambda: all(self.k <= c["lucky.least"] * self.d * self.lucky_count(s) for s in (1, -1)),
            "second inputs of D": lambda: all(of_D(x) for x in self.second),
            "second half": lambda: len(self.second) in (listed, listed - 1),
            "separable": lambda: self.best(self.second).separable,
            "sample size": sample_size,
            "confidence": lambda: 0 < self.number("delta") < 1,
            **more,
        }
        bounds = {b.split(".")[0]: c[b] for b in ("step.factor", "radius.factor", "channels.factor") if b in c}
        shared = self.given(*[n for n in wanted if n not in own], **bounds)
        return {n: own[n] if n in own else shared[n] for n in wanted}

    def best(self, inputs):
        """The hard-margin classifier of some inputs."""
        key = frozenset(frozenset(x) for x in inputs)
        if key not in self.known:
            self.known[key] = self.separator(inputs)
        return self.known[key]

    def frobenius(self, inputs):
        """||Z||_F^2"""
        return sum((size2(self.copies, self.z(x)) for x in inputs), I(0))

    def loss_vanishes(self, inputs, every=False):
        """Is the limit of L_2 zero where S_2 is these inputs (every: any sample of them)?"""
        if self.eta2 <= 0:
            return False
        separable = self.best(inputs).separable
        if not separable:
            return separable
        if every:
            return lt(self.eta2 * self.largest_size2(), F(8)) or None
        return lt(self.eta2 * self.frobenius(inputs), F(8 * len(inputs))) or None

    # ------------------------------------------------------------ the event of Theorem 5.1

    def promised(self, c):
        """1 - a e^(-d) - b e^(-m/r)"""
        first, second = exp(-F(self.d)), exp(-self.integer("samples") / c["sample.rate"])
        return 1 - c["init.factor"] * first - c["sample.factor"] * second

    def event_chance(self, c):
        """At least that: all lucky counts reach k/(c d), all label counts m_1/c', by one tail for each of the four."""
        few_lucky = outside(
            self.k, detector_chance(self.l) / 2, self.k / (c["lucky.least"] * self.d), None, Working.digits
        )
        few_labels = outside(self.m1, F(1, 2), self.m1 / c["share"], None, Working.digits)
        parts = [1 - 2 * few_lucky, 1 - 2 * few_labels]
        lucky, labels = [I(max(F(0), p.lo), max(F(0), p.hi)) for p in parts]
        return lucky * labels

    # ------------------------------------------------------------ the test error

    @cached_property
    def classes(self):
        """[(input, its chance)], one for each label and z(x) known to be equal."""
        mass = Counter(frozenset(x) for x in support(self.l, self.n))
        merged = {}
        for x in self.all_inputs:
            key = (label(x), tuple(names(self.phase1.last, x)))
            first, chance = merged.get(key, (x, F(0)))
            merged[key] = first, chance + F(mass[frozenset(x)], sum(mass.values()))
        return list(merged.values())

    def start_sign(self, x):
        """sign(a^(0) . z(x)) with sign(0) = -1; None where it is not known."""
        value = inner(self.copies, self.signs, self.z(x))
        return 1 if value.lo > 0 else -1 if value.hi <= 0 else None

    def unseen(self, x, shown):
        """z(x) . z(s) = 0 for all s."""
        return all(zero(inner(self.copies, self.z(x), self.z(s))) for s in shown)

    def limit_sign(self, x, shown):
        """The sign that N(x) ends with after phase 2 on what is shown; None: open."""
        if self.eta2 < 0:
            return None
        if self.eta2 == 0 or self.unseen(x, shown):
            return self.start_sign(x)
        best = self.best(shown)
        value = best.value(self.z(x)) if best.separable else I(-1, 1)
        return 1 if value.lo > 0 else -1 if value.hi < 0 else None

    def limit_error(self, shown):
        """Least and largest limit of the test error after phase 2 on what is shown."""
        signs = [(self.limit_sign(x, shown), label(x), chance) for x, chance in self.classes]
        low = sum((chance for s, y, chance in signs if s == -y), F(0))
        return low, low + sum((chance for s, y, chance in signs if s is None), F(0))

    def shown_weights(self):
        """Numbers a(A) with P(S_2 shows exactly the classes of A) = a(A) / sum, by bit masks."""
        whole = 1
        for _, chance in self.classes:
            whole = whole * chance.denominator
        parts = [int(chance * whole) for _, chance in self.classes]
        weights = [sum(p for i, p in enumerate(parts) if mask >> i & 1) ** self.m2 for mask in range(1 << len(parts))]
        for i in range(len(parts)):
            for mask in range(1 << len(parts)):
                if mask >> i & 1:
                    weights[mask] -= weights[mask ^ 1 << i]
        return weights

    def error_bound(self, order):
        """c sqrt(d ln(2/delta) / m)"""
        return order * sqrt(self.d * log(2 / self.number("delta")) / self.integer("samples"))

    def rare(self, event, most=None):
        """Has the event, three-valued for the classes that S_2 shows, a chance of at most `most` (delta where none)?"""
        delta = self.number("delta")
        if not (0 < delta < 1 and self.integer("samples") >= 1 and self.m2 >= 1) or len(self.classes) > 10:
            return None
        most = interval(delta if most is None else most)
        weights = self.shown_weights()
        total, certain, possible = sum(weights), 0, sum(weights)
        masks = sorted(range(1, len(weights)), key=lambda mask: -weights[mask])
        for mask in masks[:SUBSETS]:
            happens = event([x for i, (x, _) in enumerate(self.classes) if mask >> i & 1])
            certain += weights[mask] if happens else 0
            possible -= weights[mask] if happens is False else 0
            if certain > most.hi * total:
                return False
            if possible <= most.lo * total:
                return True
        return None

    def error_small(self, order):
        """Does the limit of the test error exceed the bound with a chance of at most delta?"""
        if not (0 < self.number("delta") < 1 and self.integer("samples") >= 1 and self.m2 >= 1):
            return None
        bound = self.error_bound(order)
        if bound.lo >= 1:
            return True

        def exceeds(shown):
            low, high = self.limit_error(shown)
            return True if lt(bound, low) else False if le(high, bound) else None

        return None if self.eta2 < 0 else self.rare(exceeds)

    def limit_of_margin(self, shown):
        """Is the limit of the test error the error of sign(a-hat . z(x)) with sign(0) = -1? None: open."""
        if self.eta2 <= 0 or not self.best(shown).separable:
            return None
        low, high = self.limit_error(shown)
        if low != high:
            return None

        def margin_sign(x):
            return -1 if self.unseen(x, shown) else self.limit_sign(x, shown)

        return low == sum((chance for x, chance in self.classes if margin_sign(x) != label(x)), F(0))


def serve(judge):
    exact.serve(judge, Request)


START = ("sizes", "inputs of D", "on the sphere", "signs", "steps positive", "step bound", "radius bound")
EVENT = ("channels", "label counts", "lucky counts")


def step_names(reading):
    return ("second step", "second step positive") if reading != "real step" else ("second step",)
