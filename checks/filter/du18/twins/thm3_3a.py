#!/usr/bin/env python3
"""Lower bound on gamma from closeness of patches (Theorem 3.3, first conclusion)."""
from common import (
    F,
    P,
    View,
    all3,
    angle,
    any3,
    dot,
    eig,
    gamma_L,
    le,
    lmin_ge_lmin,
    moment_at,
    q_between,
    serve,
    signed_square,
)


def closeness(law, limit):
    """theta(Z_i, Z_avg) <= rho everywhere, limit the signed square of cos rho;
    no angle to Z_avg = 0 counts as not close."""
    answers = []
    for (_, zs), (_, [mean]) in zip(law.atoms, law.averages().atoms):
        for z in zs:
            q = q_between(z, mean)
            answers.append(False if not any(mean) else None if q is None else q >= limit)
    return all3(answers)


def small_ball(law, teacher, limit, mu):
    """P[|theta(Z_i, w_*) - pi/2| <= phi] <= mu phi for 0 <= phi <= rho and every i:
    tested at phi = 0 and at the jumps of the left side."""
    answers = [mu >= 0 or limit >= 1]  # a negative mu fails at every positive angle, mass or not
    for i in range(law.k):
        if not all(any(zs[i]) for _, zs in law.atoms):
            return None  # a zero patch has no angle
        # The distance of the angle from pi/2 has squared sine cos^2 theta, hence q = 1 - cos^2 theta.
        near = [(1 - abs(q_between(zs[i], teacher)), m) for m, zs in law.atoms]
        for q in {q for q, _ in near if q >= limit}:
            answers.append(le(sum(m for x, m in near if x >= q), angle(q) * mu))
    return all3(answers)


def givens(law, teacher, cos_rho, mu):
    limit, sound = signed_square(cos_rho), -1 <= cos_rho <= 1
    return {
        "unit norm": all(dot(z, z) == 1 for z in law.patches()),
        "mu nonnegative": mu >= 0,
        "cos_rho in range": sound,
        "closeness": closeness(law, limit) if sound else None,
        "small ball": small_ball(law, teacher, limit, mu) if sound else None,
    }


def gamma_at_least(law, w, teacher, loss, single):
    """gamma(phi_0) >= gamma_avg(phi_0) - loss; `single`: gamma_avg is taken at w only."""
    q, means = q_between(w, teacher), law.averages()
    if q is None:
        return None
    view, mean_view = View(law, teacher, [w]), View(means, teacher, [w])
    if not view.exact(q):  # p >= 3: bounds
        avg = eig(moment_at(means, w, teacher, P))[0] if single else gamma_L(mean_view, q)[0]
        return le(avg - loss, gamma_L(view, q)[0])
    others = [moment_at(means, w, teacher, P)] if single else mean_view.moments(q, P)
    if isinstance(loss, F):  # exact, as gamma and gamma_avg are often the same root
        return all3(any3(lmin_ge_lmin(A, B, loss) for B in others) for A in view.moments(q, P))
    return all3(any3(le(eig(B)[0] - loss, eig(A)[0]) for B in others) for A in view.moments(q, P))


def judge(r):
    reading = r.reading("minimum", "single")
    c = r.constants({"closeness": 4})
    law, w, teacher, cos_rho, mu = (
        r.law("input"),
        r.vector("w"),
        r.vector("teacher"),
        r.number("cos_rho"),
        r.number("mu"),
    )
    given, then = givens(law, teacher, cos_rho, mu), {"lower bound": None}
    if given["cos_rho in range"]:
        then["lower bound"] = gamma_at_least(law, w, teacher, c["closeness"] * (1 - cos_rho), reading == "single")
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
