#!/usr/bin/env python3
"""Bounded patches, filter and noise bound the stochastic gradient (Section 1.3)."""
from common import F, Law, dot, gradient, serve


def judge(r):
    r.reading("explicit")
    c = r.constants({"factor": 1})
    law, w, teacher, noise = r.law("input"), r.vector("w"), r.vector("teacher"), r.vector("noise")
    bounds = [r.number(name + "_bound") for name in ("patch", "student", "teacher", "noise")]

    def inside(x, bound):
        return bound >= 0 and dot(x, x) <= bound**2

    patch, student, target, spread = bounds
    given = {
        "patches": all(inside(z, patch) for z in law.patches()),
        "student": inside(w, student),
        "teacher": inside(teacher, target),
        "noise": inside(noise, spread),
        "bounds nonnegative": all(b >= 0 for b in bounds),
    }
    limit = c["factor"] * patch**2 * (student + target) + spread
    samples = [gradient(Law([(F(1), zs)]), w, teacher) for _, zs in law.atoms]
    return {"given": given, "then": {"bounded": all(inside([a + b for a, b in zip(g, noise)], limit) for g in samples)}}


if __name__ == "__main__":
    serve(judge)
