"""Laws of the numbers of lucky filters: binomial and trinomial tails in whole numbers with directed rounding."""
from fractions import Fraction as F
from functools import lru_cache

from common import I, Working, answer, exact, from_iv, iv, le, to_iv


def exp(x):
    return from_iv(iv.exp(to_iv(x)))


def detector_chance(l):
    """P(the product with o_1 is positive and the largest of l - 1 exchangeable ones with symmetric signs)."""
    return (1 - F(1, 2 ** (l - 1))) / (l - 1)


def printed_chance(s):
    """q(s)."""
    return (1 - F(1, 2 ** (s - 1))) / (2 * (s - 1))


@lru_cache(maxsize=4096)
def weights(k, p, digits):
    """Bin(k, p) around its mode: {n: (low, high)} up to one common factor, and how much is left out at most."""
    unit, mode = 10 ** (digits + 20), min(k, int((k + 1) * p))
    num, den = p.numerator, p.denominator - p.numerator
    table = {mode: (unit, unit)}
    for step in (1, -1):
        n, (low, high) = mode, table[mode]
        while (n < k if step == 1 else n > 0) and high > 1:
            up, down = (num * (k - n), den * (n + 1)) if step == 1 else (den * n, num * (k - n + 1))
            low, high, n = low * up // down, -(-high * up // down), n + step
            table[n] = (low, high)
    return table, k + 1 - len(table)


@lru_cache(maxsize=None)
def outside(k, p, low, high, digits):
    """P(Bin(k, p) < low or > high); None for an end that there is not. Weights left out are at most 1."""
    table, rest = weights(k, p, digits)
    total = I(sum(v[0] for v in table.values()), sum(v[1] for v in table.values()) + rest)
    ends = (0 if low is None else low, k if high is None else high)
    if ends[0] > ends[1]:
        return I(1)
    if ends[0] <= 0 and ends[1] >= k:
        return I(0)
    out = [v for n, v in table.items() if not ends[0] <= n <= ends[1]]
    x = I(sum(v[0] for v in out), sum(v[1] for v in out) + rest) / total
    return I(x.lo, min(x.hi, F(1)))


def either_outside(k, p, low, high, digits):
    """P(N_+ or N_- < low or > high) where (N_+, N_-) counts two exclusive outcomes of chance p each in k trials."""
    table, rest = weights(k, p, digits)
    total = I(sum(v[0] for v in table.values()), sum(v[1] for v in table.values()) + rest)
    ends = (0 if low is None else low, k if high is None else high)
    x = outside(k, p, low, high, digits)
    parts = [
        I(*v) * outside(k - n, p / (1 - p), low, high, digits) for n, v in table.items() if ends[0] <= n <= ends[1]
    ]
    inner = (sum(parts, I(0)) + I(0, rest)) / total
    return I(x.lo + inner.lo, min(x.hi + inner.hi, F(1)))


def one_at_most(k, p, low, high, bound):
    """P(N_+ < low or > high) <= bound."""
    return le(outside(k, p, low, high, Working.digits), bound)


def either_at_most(k, p, low, high, bound):
    """P(N_+ or N_- < low or > high) <= bound: by one and two single tails where these decide."""
    one = outside(k, p, low, high, Working.digits)
    first = le(one, bound)
    if not first:  # larger, or too rough to tell, where both counts together would be rougher still
        return first
    if 2 * one.hi <= bound.lo:
        return True
    return le(either_outside(k, p, low, high, Working.digits), bound)


class Request(exact.Request):
    """d, l, k and the chance of a lucky positive filter, which is that of a lucky negative one."""

    def given(self, reading, **more):
        """The assumptions by name as functions."""
        self.d, self.l = self.integer("dimension"), self.integer("patterns")
        given = {"patterns in use": lambda: 3 <= self.l <= self.d}
        self.k = self.integer("channels") if "channels" in self.fields else None
        given.update(more)
        if reading == "all patterns":
            given["all in use"] = lambda: self.l == self.d
        self.sound = given["patterns in use"]() and (self.k is None or self.k >= 1)
        self.p = detector_chance(self.l) / 2 if self.sound else None
        return given

    def window(self, s, c):
        return self.k / (c["four"] * s), c["upper"] * self.k / s

    def answer(self, given, then, quantities=None):
        if not self.sound:
            then, quantities = {name: lambda: None for name in then}, {}
        return answer(given, then, quantities, ("patterns in use",))


def serve(judge):
    exact.serve(judge, Request)
