"""What all blind twins share: numbers, three-valued comparisons, the form of a request and of its answer.

Numbers are exact fractions. Where irrational numbers occur they are intervals I with rational ends; a comparison whose
enclosures overlap answers None and is tried again at a higher precision by `serve`. The papers' own notions (laws,
networks, patches) are in twins/common.py of each paper.
"""
import json
import math
import re
import sys
from fractions import Fraction as F

from mpmath import iv, mp


class Working:
    """The state of one judgement: working precision of every enclosure,
    and whether a comparison was too close to call at it."""

    digits = 30
    close = False
    thin = None  # overlapping enclosures ask for more digits only when both are thinner than this; None: always


def set_digits(digits):
    Working.digits, Working.close = digits, False
    iv.dps = mp.dps = digits + 10


# ---------------------------------------------------------------- enclosures and three-valued truth


class I:
    """A closed interval with rational ends."""

    def __init__(self, lo, hi=None):
        self.lo = F(lo)
        self.hi = self.lo if hi is None else F(hi)

    def __neg__(self):
        return I(-self.hi, -self.lo)

    def __add__(self, other):
        o = interval(other)
        return I(self.lo + o.lo, self.hi + o.hi)

    def __sub__(self, other):
        return self + -interval(other)

    def __rsub__(self, other):
        return interval(other) - self

    def __mul__(self, other):
        o = interval(other)
        ends = [self.lo * o.lo, self.lo * o.hi, self.hi * o.lo, self.hi * o.hi]
        return I(min(ends), max(ends))

    def __truediv__(self, other):
        o = interval(other)
        if o.lo <= 0 <= o.hi:
            raise ZeroDivisionError("division by an interval around 0")
        return self * I(1 / o.hi, 1 / o.lo)

    def __rtruediv__(self, other):
        return interval(other) / self

    __radd__ = __add__
    __rmul__ = __mul__


def interval(x):
    return x if isinstance(x, I) else I(x)


def le(x, y):
    """x <= y: True, False, or None when the enclosures overlap. Exact for fractions."""
    x, y = interval(x), interval(y)
    if x.hi <= y.lo:
        return True
    if x.lo > y.hi:
        return False
    Working.close = Working.close or Working.thin is None or max(x.hi - x.lo, y.hi - y.lo) < Working.thin
    return None


def lt(x, y):
    return not3(le(y, x))


def not3(b):
    return None if b is None else not b


def all3(values):
    values = list(values)
    return False if False in values else None if None in values else True


def any3(values):
    values = list(values)
    return True if True in values else None if None in values else False


def sqrt(x):
    """Enclosure of the square root; exact for squares of rationals."""
    x, unit = interval(x), 10**Working.digits
    if x.lo < 0:
        raise ValueError("root of a negative number")

    def end(f, up):
        n, d = math.isqrt(f.numerator), math.isqrt(f.denominator)
        if n * n == f.numerator and d * d == f.denominator:
            return F(n, d)
        return F(math.isqrt(f.numerator * unit * unit // f.denominator) + up, unit)

    return I(end(x.lo, 0), end(x.hi, 1))


def from_iv(x):
    ends = [F(-m if s else m) * F(2) ** e for s, m, e, _ in x._mpi_]
    return I(ends[0], ends[1])


def to_iv(x):
    x = interval(x)
    return iv.mpf([(iv.mpf(x.lo.numerator) / x.lo.denominator).a, (iv.mpf(x.hi.numerator) / x.hi.denominator).b])


def enclosure(x):
    """Two doubles around x."""
    if x is None:
        return None
    x = interval(x)
    lo, hi = float(x.lo), float(x.hi)
    return [
        lo if F(lo) <= x.lo else math.nextafter(lo, -math.inf),
        hi if F(hi) >= x.hi else math.nextafter(hi, math.inf),
    ]


# ---------------------------------------------------------------- requests and answers


def rational(x):
    if isinstance(x, int) and not isinstance(x, bool):
        return F(x)
    if isinstance(x, str) and re.fullmatch(r"[+-]?\d+(/\d+)?", x):
        return F(x)
    raise ValueError(f"not a number: {x!r}")


class Request:
    """One instance with the reading and the constants to judge it by. Papers add their own fields."""

    def __init__(self, data):
        self.data, self.fields = data, data["instance"]

    def reading(self, *names):
        name = self.data.get("reading", names[0])
        if name not in names:
            raise ValueError(f"unknown reading {name!r}")
        return name

    def constants(self, printed):
        turned = self.data.get("constants") or {}
        for name in turned:
            if name not in printed:
                raise ValueError(f"unknown constant {name!r}")
        return {name: rational(turned.get(name, value)) for name, value in printed.items()}

    def number(self, name):
        return rational(self.fields[name])

    def integer(self, name):
        x = rational(self.fields[name])
        if x.denominator != 1:
            raise ValueError(f"{name} is not an integer")
        return int(x)


def serve(judge, request=Request, precisions=(30, 120, 480)):
    """Answers each line of the input: the dictionary of `judge(request(data))`,
    at the first precision that leaves no comparison too close to call."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            for digits in precisions:
                set_digits(digits)
                answer = judge(request(data))
                if not Working.close:
                    break
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
