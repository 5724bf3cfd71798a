"""Ratios of the volumes of unit balls."""
from common import F, I, pi


LARGEST = 4000  # dimensions whose ratios are still quickly multiplied out


def ratio(p):
    """V_{p-1}(1) / V_p(1) as (rational, True when it is still to be divided by pi), from V_p = 2 pi V_{p-2} / p."""
    value = F(1, 2) if p % 2 else F(2)
    for n in range(3 if p % 2 else 4, p + 1, 2):
        value = value * n / (n - 1)
    return value, p % 2 == 0


def enclosed(p):
    value, over_pi = ratio(p)
    return I(value) / pi() if over_pi else I(value)
