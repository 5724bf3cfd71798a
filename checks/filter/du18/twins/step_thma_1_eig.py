#!/usr/bin/env python3
"""The wedge integral, its eigenvalues and what the expectation equals (proof of Theorem A.1)."""
from common import F, I, all3, from_iv, iv, le, pi, serve, to_iv
from thma_1 import wedge


def det(A):
    return A[0][0] * A[1][1] - A[0][1] * A[1][0]


def integral(phi, c, s, half):
    return ((half * (phi - s * c), -half * s * s), (-half * s * s, half * (phi + s * c)))


def is_integral(c, s, half):
    """d/dphi of the matrix is the integrand at the upper end -pi/2 + phi, (cos, sin) = (s, -c);
    and the matrix is 0 at phi = 0."""
    product = c * c - s * s  # (s c)'
    slope = ((half * (1 - product), -half * 2 * s * c), (-half * 2 * s * c, half * (1 + product)))
    at_zero = integral(F(0), F(1), F(0), half)
    return slope == ((s * s, -s * c), (-s * c, c * c)) and not any(any(row) for row in at_zero)


def judge(r):
    reading = r.reading("density", "printed", "plane")
    k = r.constants({"half": "1/2", "bound": 1})
    p, phi, t = r.integer("dimension"), r.number("phi"), r.number("half_tangent")
    c, s = (1 - t * t) / (1 + t * t), 2 * t / (1 + t * t)
    given = {"two dimensions": p >= 2, "angle": phi >= 0 and le(phi, pi())}
    M, roots = integral(phi, c, s, F(1, 2)), ((phi + s) / 2, (phi - s) / 2)
    then = {
        "integral": is_integral(c, s, k["half"]),
        "bound": None,
        "expectation": None,
        "eigenvalues": M[0][0] + M[1][1] == sum(roots) and det(M) == roots[0] * roots[1],
    }
    if given["angle"] is True:
        value = (I(0) if phi == 0 else from_iv(iv.sin(to_iv(phi)))) / 2 + phi / 2
        then["bound"] = le(value, k["bound"] * phi)
        if p >= 2:
            share = {"density": 1 / (pi() * p), "printed": I(1), "plane": 1 / (2 * pi())}[reading]
            true, stated, slack = wedge(phi) / p, value * share, F(1, 10**9)
            then["expectation"] = all3([le(true * (1 - slack), stated), le(stated, true * (1 + slack))])
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
