#!/usr/bin/env python3
"""Training of the first layer from a small sphere: the start, and where T steps lead."""
from subnet_common import PATCHES, answer, dot, rank, serve


def judge(r, readings=("on the sphere", "up to", "printed")):
    reading = r.reading(*readings)
    r.constants({})
    sigma, n = r.number("sigma"), r.size("channels")
    radius2 = (sigma / (2 * n)) ** 2 if reading == "no root" else sigma**2 / (4 * n)

    def sphere():
        norms2 = [dot(k, k) for k in r.kernels]
        return sigma > 0 and all(u <= radius2 if reading == "up to" else u == radius2 for u in norms2)

    given = {
        **r.given(*PATCHES),
        "several classes": lambda: r.classes >= 2,
        "several patches": lambda: r.d >= 2,
        **r.given("pairwise independent", "step"),
    }
    then = {"sphere": sphere, "descent": lambda: r.closed_form(r.kernels, r.descent()[-1])}
    if reading == "printed":
        then["independent"] = lambda: rank(r.means) == r.classes
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
