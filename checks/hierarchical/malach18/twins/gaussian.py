"""Enclosures of Gaussian probabilities: chi-square by incomplete gamma series, quadrants by Owen's series."""
from functools import lru_cache

from common import F, I, Working, from_iv, interval, iv, pi, to_iv


def gamma_p(a, x):
    """Enclosure of P(a, x), the regularised lower incomplete gamma function, x an interval >= 0."""
    x = interval(x)
    return I(gamma_at(a, max(F(0), x.lo), -1).lo, gamma_at(a, max(F(0), x.hi), 1).hi)


@lru_cache(maxsize=100000)
def gamma_at_digits(a, x, digits):
    """At one point: x^a e^-x / Gamma(a + 1) sum_j x^j / ((a + 1) ... (a + j)); far from a by Chernoff's bound."""
    if x == 0:
        return I(0)
    a, z = F(a), iv.mpf(x.numerator) / x.denominator
    b = iv.mpf(a.numerator) / a.denominator
    tiny, exponent = F(1, 10 ** (digits + 5)), b - z + b * iv.log(z / b)
    if exponent < -2.4 * (digits + 5):  # then its exponential is below tiny
        return I(0, tiny) if x < a else I(1 - tiny, 1)
    unit, j = 10 ** (digits + 15), 0
    low = high = low_sum = high_sum = unit
    while x >= a + j + 1 or high * x > unit * tiny * (a + j + 1 - x):  # the tail is at most high x / (a + j + 1 - x)
        j += 1
        up, down = x.numerator * a.denominator, x.denominator * (a.numerator + j * a.denominator)
        low, high = low * up // down, -(-high * up // down)
        low_sum, high_sum = low_sum + low, high_sum + high
    total = I(F(low_sum, unit), F(high_sum, unit) + tiny)
    p = from_iv(iv.exp(b * iv.log(z) - z - iv.loggamma(b + 1)) * to_iv(total))
    return I(max(F(0), p.lo), min(F(1), p.hi))


def gamma_at(a, x, side):
    """At x rounded outwards to a short fraction."""
    unit = 2 ** (4 * Working.digits)
    scaled = x * unit
    return gamma_at_digits(F(a), F(int(scaled) + (side > 0 and scaled.denominator > 1), unit), Working.digits)


def chi_square(n, x):
    """The probability that the sum of n squares of standard normal numbers is at most x."""
    return gamma_p(F(n, 2), interval(x) * F(1, 2))


def longer(n, unit, bound):
    """The probability that unit times the root of such a sum is at least bound."""
    unit, bound = interval(unit), interval(bound)
    if bound.hi <= 0:
        return I(1)
    if unit.hi == 0:
        return I(0) if bound.lo > 0 else I(0, 1)
    x = I(max(F(0), bound.lo), bound.hi) / unit
    return 1 - chi_square(n, I(x.lo**2, x.hi**2))


def inside(x):
    """P(|Z| <= x) of a standard normal Z; 0 for x <= 0."""
    x = interval(x)
    return gamma_p(F(1, 2), I(max(F(0), x.lo) ** 2 / 2, max(F(0), x.hi) ** 2 / 2))


def outside(x):
    """P(|Z| > x) for x >= 0."""
    return 1 - inside(x)


def owen(slope, arc, y):
    """T(h, a) = (arctan a - sum_j (-1)^j a^(2j+1) / (2j+1) P(j+1, h^2/2)) / (2 pi) (1956).

    slope: a <= 1, arc: arctan a, y: h^2/2.
    """
    total, power, j, bound = arc, slope, 0, slope * y
    while bound.hi > F(1, 10 ** (Working.digits + 5)) or interval(y).hi * slope.hi**2 > F(j + 1, 2):
        term = power * gamma_p(j + 1, y) * F((-1) ** j, 2 * j + 1)
        total, j = short(total - term), j + 1
        power, bound = short(power * slope * slope), short(bound * slope * slope * y * F(1, j + 1))
    rest = 2 * bound.hi  # P(j + 1, y) <= y^(j+1) / (j+1)!, and the bounds are at least halved from here on
    return (total + I(-rest, rest)) / (2 * pi())


def short(x):
    unit = 2 ** (4 * Working.digits)
    return I(F(x.lo * unit // 1, unit), F(-(-x.hi * unit // 1), unit))


def opposite(h, share):
    """P(|X| > h, |Y| > h, opposite signs) of standard normal X, Y with correlation cos(share pi)."""
    h = max(F(0), h)
    if share == 0:
        return I(0)
    if share == 1:
        return outside(h)
    tail, y, half = outside(h) * F(1, 2), h * h / 2, interval(share) * pi() * F(1, 2)
    cot = from_iv(iv.cos(to_iv(half)) / iv.sin(to_iv(half)))
    if cot.hi <= 1:
        return 2 * tail - 4 * owen(cot, pi() * F(1, 2) - half, y)
    other, tan = outside(cot * h) * F(1, 2), 1 / cot
    if tan.hi > 1:
        tan = I(tan.lo, F(1))
    t = (tail + other) * F(1, 2) - tail * other - owen(tan, half, cot * cot * y)
    return 2 * tail - 4 * t


def beyond(h, share):
    """P(|X| > h, |Y| > h), of either signs."""
    return opposite(h, share) + opposite(h, 1 - share)
