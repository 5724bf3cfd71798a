"""Enclosures of real numbers between integers over 2^bits:
what check_certificate.py needs where a step is irrational."""
import math
from fractions import Fraction


LARGEST_EXPONENT = 4096  # of exp: e^4096 has 5910 binary places before the point
LARGEST_PARAMETER = 512  # of beta: its Gamma functions and powers are products of so many factors


class TooMuch(ValueError):
    """An operation that would take more work than a certificate may ask for."""


class Work:
    """What may still be spent on one certificate. A unit is about one addition or division of one binary place;
    10^8 are a second or two."""

    def __init__(self, limit=math.inf):
        self.left = limit

    def spend(self, units):
        self.left -= units
        if self.left < 0:
            raise TooMuch("more work than a certificate may ask for")


def shift_down(x, bits):
    return x >> bits, -(-x >> bits)


class Enclosing:
    """Interval arithmetic with `bits` binary places. Every method returns a pair that contains the result for all reals
    in its arguments, or None where nothing is known; ValueError where there is no result. The work of each is bounded:
    what would take more raises TooMuch.
    """

    def __init__(self, bits, work=None):
        self.bits, self.one, self.work = bits, 1 << bits, work or Work()

    def finer(self, bits):
        return Enclosing(self.bits + bits, self.work)

    def of(self, q):
        n = q.numerator << self.bits
        return n // q.denominator, -(-n // q.denominator)

    def neg(self, x):
        return -x[1], -x[0]

    def add(self, x, y):
        return x[0] + y[0], x[1] + y[1]

    def sub(self, x, y):
        return x[0] - y[1], x[1] - y[0]

    def min(self, x, y):
        return min(x[0], y[0]), min(x[1], y[1])

    def max(self, x, y):
        return max(x[0], y[0]), max(x[1], y[1])

    def hull(self, x, y):
        return min(x[0], y[0]), max(x[1], y[1])

    def abs(self, x):
        return x if x[0] >= 0 else self.neg(x) if x[1] <= 0 else (0, max(-x[0], x[1]))

    def mul(self, x, y):
        if x[0] >= 0 and y[0] >= 0:  # as most factors of a series are; half the work
            low, high = x[0] * y[0], x[1] * y[1]
        else:
            ends = [a * b for a in x for b in y]
            low, high = min(ends), max(ends)
        return low >> self.bits, -(-high >> self.bits)

    def div(self, x, y):
        if y[0] <= 0 <= y[1]:
            return None
        ends = [(a << self.bits, b) for a in x for b in y]
        return min(a // b for a, b in ends), max(-(-a // b) for a, b in ends)

    def sqrt(self, x):
        if x[1] < 0:
            raise ValueError("square root of a negative number")
        return math.isqrt(max(x[0], 0) << self.bits), math.isqrt(x[1] << self.bits) + 1

    def widened(self, x, error):
        return x[0] - error[1], x[1] + error[1]

    def ends(self, f, x):
        """f increasing: its values at the two ends."""
        return f((x[0], x[0]))[0], f((x[1], x[1]))[1]

    def whole(self, n):
        return n << self.bits, n << self.bits

    def over(self, x, n):
        return x[0] // n, -(-x[1] // n)

    def sum(self, first, following, enough):
        """first + following(first, 1) + ...: stops at the first term t that enough(t, n) bounds;
        that bound on all that is left out widens the sum."""
        total, term, n = first, first, 1
        while True:
            self.work.spend(self.bits)
            term = following(term, n)
            rest = enough(term, n)
            if rest is not None and rest[1] <= 1 << 8:
                return self.widened(total, rest)
            total, n = self.add(total, term), n + 1

    def geometric(self, ratio):
        """Terms at most `ratio` (a Fraction < 1) times the one before from here on:
        the rest is at most |term| / (1 - ratio)."""
        return lambda term, n: (0, math.ceil(self.abs(term)[1] / (1 - ratio)))

    def inverse_tangent_of(self, n):
        """atan(1/n), n > 1: alternating, so the rest is at most the first term left out."""
        return self.series_odd(self.over(self.whole(1), n), -1, lambda term, _: self.abs(term))

    def series_odd(self, z, sign, enough):
        """sum sign^k z^(2k+1) / (2k+1)."""
        powers, square = [z], self.mul(z, z)

        def following(_, n):
            powers[0] = self.mul(powers[0], square)
            term = self.over(powers[0], 2 * n + 1)
            return self.neg(term) if sign < 0 and n % 2 else term

        return self.sum(z, following, enough)

    def pi(self):  # Machin: pi/4 = 4 atan(1/5) - atan(1/239)
        four = lambda x: (4 * x[0], 4 * x[1])
        return four(self.sub(four(self.inverse_tangent_of(5)), self.inverse_tangent_of(239)))

    def exp(
        self, x
    ):  # exp(x / 2^k)^(2^k) with |x / 2^k| < 1/2, Taylor: from the first term left out on the ratio is below 1/2
        if x[1] > LARGEST_EXPONENT << self.bits:
            raise TooMuch(f"of a number above {LARGEST_EXPONENT}")
        k = max(0, max(min(-x[0], self.bits << self.bits), x[1]).bit_length() - self.bits + 1)
        fine = self.finer(2 * k + 64)

        def point(y):
            if y[0] <= -self.bits << self.bits:  # e^-bits < 2^-bits
                return 0, 1
            r = fine.over((y[0] << 2 * k + 64, y[1] << 2 * k + 64), 1 << k)
            value = fine.sum(
                fine.whole(1), lambda term, n: fine.over(fine.mul(term, r), n), fine.geometric(Fraction(1, 2))
            )
            for _ in range(k):
                value = fine.mul(value, value)
            return shift_down(value[0], 2 * k + 64)[0], shift_down(value[1], 2 * k + 64)[1]

        return self.ends(point, x)

    def log(self, x):  # x = m 2^e, 1 <= m < 2: log m = 2 atanh((m-1)/(m+1)); terms fall by more than 1/9
        if x[0] <= 0:
            return None
        atanh = lambda z: self.series_odd(z, 1, self.geometric(Fraction(1, 9)))
        double = lambda y: (2 * y[0], 2 * y[1])

        def point(y):
            e = y[0].bit_length() - 1 - self.bits
            m = self.of(Fraction(y[0], 1 << self.bits) / Fraction(2) ** e)
            ln2 = double(atanh(self.of(Fraction(1, 3))))
            return self.add(
                double(atanh(self.div(self.sub(m, self.whole(1)), self.add(m, self.whole(1))))),
                self.mul(ln2, self.whole(e)),
            )

        return self.ends(point, x)

    def atan(self, x):  # |x| > 1: pi/2 - atan(1/x); else halved four times, where the alternating series is short
        def point(y):
            if abs(y[0]) > self.one:
                half_pi = self.over(self.pi(), 2)
                return self.sub(half_pi if y[0] > 0 else self.neg(half_pi), point_small(self.div(self.whole(1), y)))
            return point_small(y)

        def point_small(y):
            for _ in range(4):
                y = self.div(y, self.add(self.whole(1), self.sqrt(self.add(self.whole(1), self.mul(y, y)))))
            z = self.series_odd(y, -1, lambda term, _: self.abs(term))
            return 16 * z[0], 16 * z[1]

        return self.ends(point, x)

    def acos(self, x):  # 2 atan(sqrt((1-x)/(1+x))), decreasing; arguments are cut to [-1, 1]
        if x[0] > self.one or x[1] < -self.one:
            raise ValueError("arc function outside [-1, 1]")

        def point(y):
            y = min(max(y, -self.one), self.one)
            if y == -self.one:
                return self.pi()
            z = self.atan(self.sqrt(self.div((self.one - y,) * 2, (self.one + y,) * 2)))
            return 2 * z[0], 2 * z[1]

        return point(x[1])[0], point(x[0])[1]

    def asin(self, x):
        return self.sub(self.over(self.pi(), 2), self.acos(x))

    def wave(
        self, x, first
    ):  # Taylor at the middle (|x| <= 64, 256 more bits); sin and cos change by no more than their argument
        middle, radius = (x[0] + x[1]) >> 1, (x[1] - x[0] >> 1) + 2
        if abs(middle) > 64 * self.one:
            return -self.one, self.one
        fine = self.finer(256)
        m = (middle << 256,) * 2
        square = fine.mul(m, m)
        start = m if first else fine.whole(1)
        term = lambda t, n: fine.neg(fine.over(fine.mul(t, square), (2 * n + first) * (2 * n + first - 1)))
        enough = lambda t, n: fine.abs(t) if n > 64 else None  # alternating, falling once 2n > |x|
        value = fine.sum(start, term, enough)
        return shift_down(value[0], 256)[0] - radius, shift_down(value[1], 256)[1] + radius

    def sin(self, x):
        return self.wave(x, 1)

    def cos(self, x):
        return self.wave(x, 0)

    def erf(self, x):
        # 2/sqrt(pi) sum (-1)^k x^(2k+1) / (k! (2k+1)), alternating, falling once k > x^2; beyond 16 it is 1 up to
        # 2^-300.
        fine = self.finer(1024)

        def point(y):
            if abs(y[0]) > 16 * self.one:
                return (
                    (self.one - (1 << max(self.bits - 300, 0)), self.one)
                    if y[0] > 0
                    else (-self.one, -self.one + (1 << max(self.bits - 300, 0)))
                )
            z, powers = (y[0] << 1024,) * 2, [(y[0] << 1024,) * 2]
            square = fine.mul(z, z)

            def following(_, n):
                powers[0] = fine.neg(fine.over(fine.mul(powers[0], square), n))
                return fine.over(powers[0], 2 * n + 1)

            value = fine.sum(z, following, lambda t, n: fine.abs(t) if n > 300 else None)
            value = fine.div((2 * value[0], 2 * value[1]), fine.sqrt(fine.pi()))
            return shift_down(value[0], 1024)[0], shift_down(value[1], 1024)[1]

        return self.ends(point, x)

    def gamma(self, q):
        """Gamma of a positive multiple of 1/2, as (rational, power of sqrt(pi))."""
        start, value = (Fraction(1), 0) if q.denominator == 1 else (Fraction(1, 2), 1), Fraction(1)
        for i in range(math.floor(q - start[0])):
            value *= start[0] + i
        return value, start[1]

    def power(self, x, q):  # x >= 0, q a multiple of 1/2
        value = self.whole(1) if q.denominator == 1 else self.sqrt(x)
        for _ in range(math.floor(q)):
            value = self.mul(value, x)
        return value

    def beta(self, x, a, b):
        """I_x(a, b) = x^a (1-x)^b / (a B(a,b)) (1 + sum of positive terms whose ratios x (a+b+n)/(a+1+n)
        tend to x from one side), increasing."""
        if max(a, b) > LARGEST_PARAMETER:
            raise TooMuch(f"with a parameter above {LARGEST_PARAMETER}")

        def below_mean(y, a, b):
            self.work.spend(math.ceil(a + b) * self.bits)
            parts = [self.gamma(q) for q in (a, b, a + b)]
            size = self.of(a * parts[0][0] * parts[1][0] / parts[2][0])
            if parts[0][1] + parts[1][1] - parts[2][1] == 2:
                size = self.mul(size, self.pi())
            ratio = lambda n: Fraction(y, self.one) * (a + b + n) / (a + 1 + n)
            largest = lambda n: max(Fraction(y, self.one), ratio(n))
            enough = lambda t, n: (0, math.ceil(t[1] / (1 - largest(n)))) if largest(n) < 1 else None

            def following(t, n):
                self.work.spend(self.bits * self.bits // 64)  # the ratio is reduced to lowest terms
                return self.mul(t, self.of(ratio(n - 1)))

            series = self.sum(self.whole(1), following, enough)
            return self.div(self.mul(self.mul(self.power((y, y), a), self.power((self.one - y,) * 2, b)), series), size)

        def point(ends):
            y = min(max(ends[0], 0), self.one)
            if Fraction(y, self.one) <= (a + 1) / (a + b + 2):
                return below_mean(y, a, b)
            return self.sub(self.whole(1), below_mean(self.one - y, b, a))

        low, high = self.ends(point, x)
        return max(low, 0), min(high, self.one)
