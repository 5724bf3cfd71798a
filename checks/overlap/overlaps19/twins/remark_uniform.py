#!/usr/bin/env python3
"""Second moments of Unif[-c, c]^d, c^2 = three."""
from common import F, answer, serve


def moment(n, c2):
    """E t^n for t uniform on [-c, c], n even: c^(n+1) / ((n+1) c); odd moments vanish."""
    return F(0) if n % 2 else c2 ** (n // 2) / (n + 1)


def judge(r):
    r.reading("printed")
    c = r.constants({"three": 3, "bound": 3})
    d, i, j = r.integer("dimension"), r.integer("i"), r.integer("j")

    def covariance():
        if not (1 <= i <= d and 1 <= j <= d) or c["three"] <= 0:
            return None
        product = F(1)  # independent coordinates: the expectation of the product of powers
        for m in {i, j}:
            product *= moment((m == i) + (m == j), c["three"])
        return product == (1 if i == j else 0)

    return answer(
        {"coordinates": lambda: 1 <= i <= d and 1 <= j <= d},
        # The supremum is at a corner: d coordinates of square c^2.
        {"covariance": covariance, "bounded": lambda: c["three"] * d <= c["bound"] * d},
    )


if __name__ == "__main__":
    serve(judge)
