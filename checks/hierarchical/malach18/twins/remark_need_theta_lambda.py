#!/usr/bin/env python3
"""What it costs to drive two classes apart: width, steps and rate against angle and norms of mean images."""
from model_common import F, I, angle, answer, dot, from_iv, independent, interval
from model_common import iv, le, least_norm, serve, sqrt, to_iv


def below(n, x):
    """P(|g|^2 / 2 <= x) for n independent standard normal numbers and a rational x > 0.

    With a = n/2 it is x^a e^-x times the sum over k of x^k / Gamma(a + k + 1).
    """
    a, gamma = F(n, 2), iv.mpf(1) if n % 2 == 0 else iv.sqrt(iv.pi)
    for j in range((n + 1) // 2):  # Gamma(a + 1) from Gamma(1) or Gamma(1/2)
        gamma *= to_iv(a - j)
    z = to_iv(x)
    term = z ** (n // 2) * (iv.sqrt(z) if n % 2 else 1) * iv.exp(-z) / gamma
    total, k = iv.mpf(0), 0
    while 2 * x > a + k + 1 or term.b > iv.mpf(10) ** -(iv.dps - 5):
        total, k = total + term, k + 1
        term = term * z / to_iv(a + k)
    return from_iv(total + term * iv.mpf([0, 2]))  # from here on each term is at most half of the one before


def longer(n, bound2):
    """P(|g|^2 > bound2), bound2 an interval of positive numbers."""
    return I(1 - below(n, bound2.hi / 2).hi, 1 - below(n, bound2.lo / 2).lo)


def judge(r):
    reading = r.reading("equal norms", "any norms")
    c = r.constants({"half": "1/2", "factor": 1})
    if len(r.classes) < 2:
        raise ValueError("fewer than two classes")
    n, steps, d = r.integer("channels"), r.integer("steps"), r.integer("variants")
    eta, sigma, radius = r.number("step"), r.number("sigma"), r.number("radius")
    u, w = r.means[:2]
    size = r.integer("patch_side" if "patch_side" in r.fields else "patch_size")

    def apart():
        gap = [a - b for a, b in zip(u, w)]
        tau2, root2 = (eta * steps / d) ** 2 * dot(gap, gap), sqrt(F(1, 2))
        bound = 2 * sqrt(r.s) * sigma + radius * sigma * root2 * (-1 if reading == "equal norms" else 1)
        if le(0, bound) is False:
            return c["half"] <= 1
        if tau2 == 0 or le(bound, 0) is not False:
            return c["half"] <= 0 if tau2 == 0 else None
        return le(c["half"], longer(n, bound * bound / interval(tau2)))

    def cost():
        paid = sqrt(n) * (eta * steps) * least_norm([[u, w]]) * angle(u, w)
        return le(c["factor"] * sqrt(r.s) * (sigma * d), paid)

    given = {
        **r.given_level(),
        "network": lambda: n >= 1 and steps >= 1 and size >= 1,
        "rates": lambda: eta > 0 and sigma > 0 and 0 <= radius <= 1,
        "pair independent": lambda: independent([u, w]),
        **({"equal norms": lambda: dot(u, u) == dot(w, w)} if reading == "equal norms" else {}),
        "apart": lambda: apart() if n >= 1 and steps >= 0 and size >= 0 and eta >= 0 else None,
    }
    return answer(given, {"cost": lambda: cost() if n >= 0 and size >= 0 else None})


if __name__ == "__main__":
    serve(judge)
