#!/usr/bin/env python3
"""The admissible step grows along the run: two-stage learning rates (Section 2.1, after Theorem 2.2)."""
import normal
from common import View, all3, gamma_L, le, linear_growth, lt, pi, serve, signed_square
from spectra import falls


def grows(view, near, far, at, shift):
    """gamma / (L + shift)^2 at q = near is at least its value at q = far,
    with at(q) = (gamma, L) and L + shift > 0 at both."""
    (gamma, big), (gamma_far, big_far) = at(near), at(far)
    if lt(0, big + shift) is not True or lt(0, big_far + shift) is not True:
        return None
    # Equal L, and a gamma that does not fall: exact, so that ties within one cell are decided.
    if view is not None and view.complete and all3([falls(view, near, far)[0], falls(view, far, near)[1]]):
        return True
    return le(gamma_far * (big + shift) * (big + shift), gamma * (big_far + shift) * (big_far + shift))


def judge(r):
    reading = r.reading("printed", "theorem", "gaussian")
    c = r.constants({"beta": 2, "four": 4})
    law, teacher, beta = r.law("input", k=1, gaussian=True), r.vector("teacher"), r.number("beta")
    near, far = r.number("near"), r.number("far")
    view = None if law.gaussian else View(law, teacher)

    def at(q):
        return normal.gamma_L(q) if law.gaussian else gamma_L(view, q)

    given = {
        "two dimensions": law.p >= 2,
        "beta positive": beta > 0,
        "range": 0 <= far <= 1 and 0 <= near <= 1,
        "order": far < near,
        # (phi + sin phi) / (2 pi) <= beta phi: the ratio falls from 1 / pi at 0.
        "linear growth": le(1, pi() * beta) if law.gaussian else linear_growth(view, beta),
    }
    if reading == "gaussian":
        given["normal input"] = law.gaussian
    else:
        given["gamma positive"] = None
    then = {"grows": None}
    if False not in given.values():
        q, q_far = signed_square(near), signed_square(far)
        if reading != "gaussian":
            given["gamma positive"] = lt(0, at(q_far)[0])
        then["grows"] = grows(view, q, q_far, at, c["four" if reading == "theorem" else "beta"] * beta)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
