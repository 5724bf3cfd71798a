#!/usr/bin/env python3
"""Drift and variance for other covariances and for a noisy label (remark after Theorem 4.2)."""
from common import all3, dot, lmax_le, lmin_ge, minus, norm2, plus, serve, times
from shapes import NEAR, STANDING, Step, answer, blank_then, given_of, le_roots


def judge(r):
    r.reading("covariance")
    c, s = r.constants({"k": 1, "two": 2, "C": 6}), Step(r)
    eps, B, lower, upper, noise = (r.number(n) for n in ("eps", "B", "lower", "upper", "noise"))
    names = [n for n in STANDING if n != "isotropic"] + NEAR[:2] + ["bounded", "slope"]
    given = given_of(s, names, eps, B)
    given |= {"condition": lower > 0, "covariance": None}
    if not s.fits:
        return answer(given, blank_then(["drift", "variance", "contraction"]))
    covariance = s.law.covariance()
    given["covariance"] = all3([lmin_ge(covariance, lower), lmax_le(covariance, upper)])
    # every sample twice: the label moved by +noise and by -noise, each with half of the weight
    noisy = [(m / 2, times(e + sign * noise, z)) for m, _, e, z in s.samples for sign in (1, -1)]
    low, high = s.extremes()

    def drift():
        value = sum(m * dot(minus(s.w_star, s.w), g) for m, g in noisy)
        second = -s.half * c["k"] * upper * s.k * eps
        return le_roots([(low * (s.half * lower * s.e2), 1), (second, s.w2 * s.e2)], [(value, 1)])

    def variance():
        value = sum(m * norm2(g) for m, g in noisy)
        bound = high * (c["two"] * upper * s.k * B * (s.e2 + eps**2 * s.w2)) + noise**2 * upper * s.r
        return le_roots([(value, 1)], [(bound, 1)])

    def contraction():
        beta, gamma, _, _ = s.constants(B)
        eta = lower * beta / (upper * gamma)
        following = sum(m * norm2(plus(minus(s.w, s.w_star), times(eta, g))) for m, g in noisy)
        share = eta * lower * beta / 2
        floor = share * c["C"] * (upper / lower * s.k**3 * eps) ** 2 * s.w2 + (eta * noise) ** 2 * upper * s.r
        return le_roots([(following, 1)], [((1 - share) * s.e2 + floor, 1)])

    return answer(given, {"drift": drift, "variance": variance, "contraction": contraction})


if __name__ == "__main__":
    serve(judge)
