#!/usr/bin/env python3
"""SGD iterates stay in a ball with high probability (Lemma A.2), by walking all noise paths."""
from common import (
    F,
    P,
    View,
    all3,
    dot,
    eig,
    enclosure,
    from_iv,
    gamma_L,
    gradient,
    I,
    interval,
    iv,
    le,
    linear_growth,
    lt,
    minus,
    off_boundary,
    phi_star,
    serve,
    to_iv,
)

LIMIT = 50000  # noise steps walked before giving up


def walk(law, w, teacher, step, T, noise, r1, B):
    """(no iterate before the last step meets a boundary, every |g| <= B, P[|w_t - w_*| <= r1 for t = 1..T]);
    equal states are merged."""
    states, bounded, work = {(tuple(w), True): F(1)}, B >= 0, 0
    for _ in range(T):
        after = {}
        for (x, stayed), chance in states.items():
            if not off_boundary(law, x):
                return False, None, None  # no gradient to go on with
            slope = gradient(law, list(x), teacher)
            for m, [xi] in noise.atoms:
                work += 1
                if work > LIMIT:
                    return None, None, None
                g = [a + b for a, b in zip(slope, xi)]
                bounded = bounded and dot(g, g) <= B * B
                y = tuple(a - step * b for a, b in zip(x, g))
                d = minus(y, teacher)
                key = (y, stayed and r1 >= 0 and dot(d, d) <= r1 * r1)
                after[key] = after.get(key, F(0)) + chance * m
        states = after
    return True, bounded, sum((c for (_, stayed), c in states.items() if stayed), F(0))


def judge(r):
    reading = r.reading("careful", "ordered", "printed")
    c = r.constants({"drift": 2, "noise": 2, "wide": 10, "beta": 4, "log": 1})
    law, w, teacher, noise = r.law("input", k=1), r.vector("w"), r.vector("teacher"), r.law("noise", k=1)
    beta, cross, eta, delta, r1, B = (r.number(x) for x in ("beta", "cross", "step", "delta", "r1", "B"))
    T, view, d = r.integer("horizon"), View(law, teacher), minus(w, teacher)
    clear, bounded, chance = walk(law, w, teacher, eta, T, noise, r1, B) if T >= 1 else (None, None, None)
    size, rr0 = dot(teacher, teacher), dot(d, d)
    star = phi_star(view, 6 * cross) if law.p == 2 else None  # p >= 3 is left undecided, p = 1 is excluded
    # No largest angle: no phi_* to start below, so the two bounds with it are not met.
    reach = size * (1 - star) if isinstance(star, F) else None if star is None else F(-1)
    given = {
        "two dimensions": law.p >= 2,
        "off the boundaries": all3([off_boundary(law, teacher), clear]),
        "noise mean zero": not any(sum(m * xi[i] for m, [xi] in noise.atoms) for i in range(law.p)),
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "linear growth": linear_growth(view, beta),
        "delta in range": 0 < delta < 1,
        "horizon positive": T >= 1,
        "start": None if reach is None else rr0 < reach,
        "radius": False if r1 <= 0 else None if reach is None else r1 * r1 < reach,
    }
    if reading != "printed":
        given["ordered"] = r1 > 0 and rr0 < r1 * r1
    given["step positive"] = eta > 0
    first = second = drift = None
    if law.p >= 2 and 0 < r1 and r1 * r1 <= size:  # phi_1 = arcsin(r1 / |w_*|)
        gamma = gamma_L(view, 1 - r1 * r1 / size)[0]
        kappa = eig(view.moments(F(1), P)[0])[1] + c["wide"] * cross + c["beta"] * beta
        contraction = 1 - gamma * eta + kappa * kappa * (eta * eta)
        first = all3([lt(0, contraction), lt(contraction, 1)])
        if T >= 1 and delta > 0:
            alpha = gamma - kappa * eta
            drift = lt(0, alpha)
            root = kappa * (c["noise"] * eta * B * r1) + eta * eta * B * B
            under = (alpha * (c["drift"] * eta * T) + 1) * square(root) * T
            log = I(0) if delta == T else from_iv(iv.log(to_iv(T / delta)))
            positive = lt(0, under)  # a denominator that is not positive: not met
            second = positive if not positive else le(log * under * c["log"], (r1 * r1 - rr0) ** 2)
    given.update({"positive drift": drift} if reading == "careful" else {})
    given["first condition"], given["second condition"], given["bounded gradient"] = first, second, bounded
    then = {"stays": None}
    if chance is not None and given["off the boundaries"]:
        then["stays"] = chance >= 1 - delta
    return {
        "given": given,
        "then": then,
        "quantities": {} if chance is None else {"probability": enclosure(interval(chance))},
    }


def square(x):
    top = max(x.lo**2, x.hi**2)
    return I(F(0) if x.lo <= 0 <= x.hi else min(x.lo**2, x.hi**2), top)


if __name__ == "__main__":
    serve(judge)
