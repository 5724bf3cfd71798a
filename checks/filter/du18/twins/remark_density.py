#!/usr/bin/env python3
"""A bounded density of the angle bounds A_{w,-w_*} (Section 2.1, before Assumption 2.1),
for sectors of uniform angle in the plane."""
from common import F, I, from_iv, iv, le, pi, serve, sqrt, to_iv


def double(turn):
    """(cos, sin) of twice the angle 2 pi turn."""
    x = to_iv(pi() * 4 * turn)
    return from_iv(iv.cos(x)), from_iv(iv.sin(x))


def outer(a, b):
    """Trace, half difference of the diagonal and off-diagonal entry of the integral
    of (cos, sin)^T (cos, sin) from turn a to turn b."""
    (ca, sa), (cb, sb) = double(a), double(b)
    return pi() * 2 * (b - a), (sb - sa) / 4, (ca - cb) / 4


def largest(weights, squares, turn):
    """lambda_max of E[Z Z^T] over the angles from -pi/2 to -pi/2 + 2 pi turn, that is from 3/4 of a turn onwards."""
    n, sums = len(weights), [I(0)] * 3
    for i, (m, square) in enumerate(zip(weights, squares)):
        a, b = max(F(i, n), F(3, 4)), min(F(i + 1, n), F(3, 4) + turn)
        if a < b and m * square:
            sums = [x + y * (m * square * n) / (2 * pi()) for x, y in zip(sums, outer(a, b))]
    trace, half, off = sums
    disc = half * half + off * off
    return trace / 2 + sqrt(I(max(disc.lo, F(0)), max(disc.hi, F(0))))


def judge(r):
    reading = r.reading("both", "bounded", "no radius bound", "growth")
    c = r.constants({"beta": 1})
    mass, squares, turn = r.vector("mass"), r.vector("square"), r.number("turn")
    if len(mass) != len(squares):
        raise ValueError("mass and square have different lengths")
    given = {
        "mass": all(m >= 0 for m in mass) and any(mass),
        "square": all(x >= 0 for x in squares),
        "angle": 0 <= turn <= F(1, 4),
    }
    names = {"both": ["bounded", "growth"], "bounded": ["bounded"]}.get(reading, ["growth"])
    then = {name: None for name in names}
    if all(given.values()):
        weights = [F(m) / sum(mass) for m in mass]
        value = largest(weights, squares, turn)
        mean = sum(m * x for m, x in zip(weights, squares))
        if reading != "bounded":
            # Density n m / (2 pi) per radian times the angle 2 pi turn.
            then["growth"] = le(
                value,
                c["beta"] * len(mass) * max(weights) * (mean if reading == "no radius bound" else max(squares)) * turn,
            )
        if "bounded" in names:
            then["bounded"] = le(value, c["beta"] * mean)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
