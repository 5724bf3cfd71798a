#!/usr/bin/env python3
"""From theta_t to phi_t in the k-patch gamma and L (proof of Theorem 3.1, last line)."""
from common import F, P, View, gamma_L, le, q_between, q_error, serve, shifted
from filters import descent_given, start_given
from spectra import falls, largest_ge, smallest_ge


def scaled(mats, factor):
    return [shifted(A, 0, factor) for A in mats]


def compare(view, near, far, factor, big):
    """gamma(near) >= factor gamma(far), or with `big` L(near) <= factor L(far)."""
    if view.exact(near) and view.exact(far):
        here, there = view.moments(near, P), view.moments(far, P)
        if not here or not there or factor < 0:
            return None
        return largest_ge(scaled(there, factor), here) if big else smallest_ge(here, scaled(there, factor))
    if view.law.k == 1 and factor == 1 and not big and near >= far:
        return falls(view, near, far)[0]
    if view.law.k == 1 and factor >= 1 and big and far == 1:
        return True  # one patch: A_{w,w_*} never exceeds A_{w_*,w_*}
    here, there = gamma_L(view, near)[big], gamma_L(view, far)[big] * factor
    return le(here, there) if big else le(there, here)


def judge(r):
    reading = r.reading("step", "gamma", "L")
    c = r.constants({"start": 6, "step.cross": 6, "step": 2, "step.wide": 10, "beta": 4, "factor": 1})
    law, w, teacher = r.law("input"), r.vector("w"), r.vector("teacher")
    view, near, far = View(law, teacher, [w]), q_between(w, teacher), q_error(w, teacher)
    given = start_given(law, w, teacher)
    if reading == "step":
        step = r.number("step")
        given = descent_given(law, w, teacher, r.number("beta"), r.number("cross"), step, c, view) | {
            "step positive": step > 0
        }
    then = {name: None for name in {"step": ("L", "gamma")}.get(reading, (reading,))}
    if near is not None and far is not None:
        for name in then:
            then[name] = compare(view, near, F(1) if name == "L" else far, c["factor"], name == "L")
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
