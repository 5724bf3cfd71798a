#!/usr/bin/env python3
"""Section B.2: orders of lambda_min(P_a), beta, gamma, chi."""
from common import F, answer, cos_pi, inertia, interval, le, lmin_ge, pd, serve, shifted
from spectrum import Weighted, lmax_times_le, lmin_times_ge


def lmin_equal(A, t):
    t = interval(t)
    if t.lo == t.hi:
        negative, zero, _ = inertia(shifted(A, -t.lo))
        return negative == 0 and zero > 0
    return False if pd(shifted(A, -t.hi)) or lmin_ge(A, t) is False else None


def judge(r):
    reading = r.reading("bound", "equality", "any slope", "taylor")
    c = r.constants({"taylor": "9/10", "beta": "9/20", "gamma": 4, "chi": 4})
    p, order = Weighted(r), r.number("order")
    alpha, b, norm = r.number("alpha"), r.number("bound"), r.number("norm2")

    def gap():
        return 1 - cos_pi(1 / (order + 1))

    def cosine():
        return le(c["taylor"] / order**2, gap()) if order >= 1 else None

    if reading == "taylor":
        return answer({"order at least one": lambda: order >= 1}, {"order of the cosine": cosine})
    given, k = {"order is k": lambda: order == p.k, **p.given()}, p.k

    def lower():  # 1 - cos(pi/(k+1))
        return 1 - cos_pi(1 / F(k + 1))

    if reading == "equality":
        return answer(given, {"equal": lambda: lmin_equal(p.matrix(), lower())})
    if reading == "bound":
        given["slope nonnegative"] = lambda: alpha >= 0
    given.update({"bound positive": lambda: b > 0, "norm nonnegative": lambda: norm >= 0})
    return answer(
        given,
        {
            "smallest eigenvalue": lambda: lmin_ge(p.matrix(), lower()),
            "order of the cosine": lambda: cosine() if order == k else None,
            "order of beta": lambda: lmin_times_ge(p.matrix(), (1 + alpha) / 2, c["beta"] / k**2),
            "order of gamma": lambda: lmax_times_le(p.matrix(), 2 * k * b, c["gamma"] * k * b),
            "order of chi": lambda: lmax_times_le(p.matrix(), 2 * k * b * norm, c["chi"] * k * b * norm),
        },
    )


if __name__ == "__main__":
    serve(judge)
