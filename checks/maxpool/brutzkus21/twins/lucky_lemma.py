"""Lemma C.3 and its mirror, Corollary 5.4: the lemma on lucky groups with the probability of the event (14)."""
from math import comb

from common import F, I, all3, answer, from_iv, iv, le, to_iv
from phase import FACTORS, conclusions, event_of, lucky_groups, scaled_given, scaled_run

NAMES = ["growth", "others", "selection"]


def exp(x):
    return from_iv(iv.exp(to_iv(x)))


def judge_lemma(r, sign, extra=None):
    """The judgement; extra: the constant in front of e^(-d) in the bound."""
    reading = r.reading("event", "counts")
    printed = {"nine": 9, "one": 1, "three": 3, "four": 4, "rate": 36, **FACTORS}
    c, m = r.constants({**printed, **({extra: 4} if extra else {})}), r.integer("samples")
    if m > 400:
        raise ValueError("too many samples")
    half = (m + 1) // 2

    def bound():
        tail = c["four"] * exp(-m / c["rate"])
        return tail + c[extra] * exp(F(-r.d)) if extra else tail

    def event_likely():
        if m < 1:
            return None
        few = sum(comb(half, p) for p in range(half + 1) if c["three"] * min(p, half - p) < half)
        return le(F(few, 2**half), bound())

    def fails(p):
        """Does a conclusion fail for the sample with p positives? True, False or None."""
        rest = (3,) * (r.n - 1)
        run = scaled_run(r, [(1,) + rest] * p + [(2,) + rest] * (half - p))
        holds = all3([f() for f in conclusions(r, c, run, sign).values()])
        return None if holds is None else not holds

    def all_with_probability():
        if m < 1:
            return None
        limit, low, high = bound(), 0, 0
        if limit.lo >= 1:
            return True  # no mass is larger
        for p in range(half + 1) if lucky_groups(r, sign) else []:
            b = fails(p)
            low, high = low + comb(half, p) * (b is True), high + comb(half, p) * (b is not False)
        return le(I(F(low, 2**half), F(high, 2**half)), limit)

    given = {**scaled_given(r, c), "samples positive": lambda: m >= 1}
    if reading == "counts":
        given["counts decide"] = lambda: r.l <= 3 or r.n <= 1
        return answer(given, {"all with probability": all_with_probability})
    given["event"] = lambda: event_of(r.inputs, c["three"])
    then = {name: lambda name=name: conclusions(r, c, scaled_run(r), sign)[name]() for name in NAMES}
    return answer(given, {**then, "event likely": event_likely})
