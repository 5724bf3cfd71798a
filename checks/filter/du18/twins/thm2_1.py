#!/usr/bin/env python3
"""Gradient descent recovers the teacher under non-degeneracy and a good starting loss (Theorem 2.1)."""
from common import F, angle, differentiable, dot, gradient, loss, lt, pi, q_between, serve, sqrt


def nondegenerate(law, teacher, pairs):
    """A_{w1,w2} > 0 for all w1, w2 at an angle below pi (pairs), or A_{w,w_*} > 0 for all such w;
    the angle asks for nonzero vectors."""
    if law.gaussian:
        return True  # a wedge with interior is not carried by any hyperplane
    if law.p >= 2:
        # For w near -w_* only atoms with w_*.Z = 0 are left in the region, as the others are finitely many:
        # w_*^T A w_* = 0.
        return False
    mass = [any(s * z[0] > 0 for z in law.patches()) for s in (1, -1)]  # p = 1: an angle below pi is 0
    return all(mass) if pairs else mass[0 if teacher[0] > 0 else 1]


def starting_loss(law, w, teacher, factor):
    """l(w) < factor l(0)."""
    if not law.gaussian:
        return loss(law, w, teacher) < factor * loss(law, [F(0)] * law.p, teacher)
    # Gaussian: E relu(w.Z) relu(u.Z) = (|w| |u| sin t + (pi - t) w.u) / (2 pi) at the angle t,
    # and E relu(w.Z)^2 = |w|^2 / 2.
    ww, uu, wu, q = dot(w, w), dot(teacher, teacher), dot(w, teacher), q_between(w, teacher)
    if q in (None, -1):
        product = F(0)
    elif q == 1:
        product = wu / 2
    else:
        product = sqrt(ww * uu - wu * wu) / (pi() * 2) + (1 - angle(q) / pi()) * (wu / 2)
    return lt((ww + uu) / 4 - product, factor * uu / 4)


def recovers(c, slope, step):
    """Exact iteration along the teacher, w = c w_* (in units of w_*):
    the gradient is slope[0] (c - 1) for c > 0, slope[1] c for c < 0."""
    seen, factor = set(), 1 - step * slope[0]
    for _ in range(65):
        if c == 1:
            return True
        if c == 0:
            return None  # the gradient does not exist there and sigma'(0) is not specified
        if c in seen:
            return False  # an exact cycle; also a stationary point, which repeats itself
        seen.add(c)
        if c > 0 and ((abs(c - 1) < 1 and abs(factor) < 1) or 0 <= factor < 1):
            return True  # stays on the teacher's side, where the error shrinks by a fixed factor
        c -= step * (slope[0] * (c - 1) if c > 0 else slope[1] * c)
    return None


def judge(r):
    reading = r.reading("convergent", "any step")
    turned = r.constants({"loss": 1})
    law, w, teacher, step = r.law("input", k=1, gaussian=True), r.vector("w"), r.vector("teacher"), r.number("step")
    # The Gaussian loss has a cone-shaped kink at w = 0 and is differentiable elsewhere.
    exists = any(w) if law.gaussian else differentiable(law, w, teacher)
    given = {
        "non-degeneracy": nondegenerate(law, teacher, reading == "any step"),
        "starting loss": starting_loss(law, w, teacher, turned["loss"]),
        "differentiable": exists,
        "not the teacher": w != teacher,
    }
    if reading == "convergent":
        then = {"not critical": None}
        if exists:
            # Gaussian gradient: w/2 - ((pi - t) w_* + |w_*| sin(t) w/|w|) / (2 pi); it vanishes at w_* only
            # (for 0 < t < pi its part along w_* does not, at t = 0 it is (w - w_*)/2, at t = pi it is w/2).
            then["not critical"] = w != teacher if law.gaussian else any(gradient(law, w, teacher))
        return {"given": given, "then": then}
    given["step positive"] = step > 0
    then = {"recovers": None}
    q = q_between(w, teacher)
    if q is not None and abs(q) == 1 and step > 0 and exists and (law.gaussian or law.p == 1):
        slope = (
            [F(1, 2)] * 2
            if law.gaussian
            else [sum(m * zs[0][0] ** 2 for m, zs in law.atoms if s * teacher[0] * zs[0][0] > 0) for s in (1, -1)]
        )
        then["recovers"] = recovers(dot(w, teacher) / dot(teacher, teacher), slope, step)
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
