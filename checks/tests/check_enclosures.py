"""The checker's enclosures against mpmath at far more digits: check_enclosures.py SOURCE.
They must contain the value, and be narrow."""
import random
import sys
from fractions import Fraction
from pathlib import Path

import mpmath

sys.path.insert(0, str(Path(sys.argv[1]) / "checks/checker"))
from enclosures import Enclosing  # noqa: E402

BITS = 320
mpmath.mp.dps = 200
arithmetic = Enclosing(BITS)
failures = []


def real(q):
    return mpmath.mpf(q.numerator) / q.denominator


def hold(what, found, value, width=2**40):
    low, high = (mpmath.mpf(end) / 2**BITS for end in found)
    if not (low <= value <= high and found[1] - found[0] < width):
        failures.append(
            f"{what}: {mpmath.nstr(value, 30)} against [{mpmath.nstr(low, 30)}, {mpmath.nstr(high, 30)}], "
            f"width {found[1] - found[0]}"
        )


def at(q):
    x, value = arithmetic.of(q), real(q)
    if abs(q) < 200:
        hold(f"exp {q}", arithmetic.exp(x), mpmath.exp(value), 2**20 * int(mpmath.exp(max(value, 1))) + 2**40)
    if q > 0:
        hold(f"log {q}", arithmetic.log(x), mpmath.log(value))
        hold(f"sqrt {q}", arithmetic.sqrt(x), mpmath.sqrt(value))
    if abs(q) < 60:
        hold(f"sin {q}", arithmetic.sin(x), mpmath.sin(value))
        hold(f"cos {q}", arithmetic.cos(x), mpmath.cos(value))
    hold(f"atan {q}", arithmetic.atan(x), mpmath.atan(value))


def on_unit(q, a, b):
    for name in ("acos", "asin"):
        hold(f"{name} {q}", getattr(arithmetic, name)(arithmetic.of(q)), getattr(mpmath, name)(real(q)), 2**200)
    hold(
        f"beta {abs(q)} {a} {b}",
        arithmetic.beta(arithmetic.of(abs(q)), a, b),
        mpmath.betainc(real(a), real(b), 0, real(abs(q)), regularized=True),
        2**200,
    )


def products(draw):
    """The smallest and the largest product of the ends, of either sign, rounded outwards by less than a place."""
    for _ in range(300):
        x, y = (sorted(draw.choice((0, draw.randint(-(2**400), 2**400))) for _ in range(2)) for _ in range(2))
        low, high = arithmetic.mul(x, y)
        ends = [Fraction(a * b, 2**BITS) for a in x for b in y]
        if not (low <= min(ends) < low + 1 and high - 1 < max(ends) <= high):
            failures.append(f"mul {x} {y}: {low}, {high}")


def main():
    draw = random.Random(20260101)
    products(draw)
    hold("pi", arithmetic.pi(), mpmath.pi)
    for i in range(60):
        at(Fraction(draw.randint(-4000, 4000), draw.randint(1, 1500)))
        on_unit(
            Fraction(draw.randint(-1000, 1000), 1000),
            Fraction(draw.randint(1, 40), 2),
            Fraction(draw.randint(1, 40), 2),
        )
    for i in range(15):
        q = Fraction(draw.randint(-4000, 4000), draw.randint(200, 1500))
        hold(f"erf {q}", arithmetic.erf(arithmetic.of(q)), mpmath.erf(real(q)))
    print("\n".join(failures) or "every enclosure holds its value")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
