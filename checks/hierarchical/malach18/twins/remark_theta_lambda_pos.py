#!/usr/bin/env python3
"""Independent mean images make the least angle and the least norm of all levels positive."""
from model_common import answer, independent, least_angle, least_norm, lt, serve


def judge(r, readings=("pairs", "printed", "all indices")):
    reading = r.reading(*readings)
    c = r.constants({"angle.least": 0, "norm.least": 0})
    given = r.given_hierarchy()
    if reading != "one class":
        given["two classes"] = lambda: min(r.counts) >= 2
    if reading == "printed":
        given["independent"] = lambda: all(independent(means) for means in r.level_means)
    else:
        given["pairwise independent"] = r.pairwise_independent
    then = {
        "angle": lambda: lt(c["angle.least"], least_angle(r.level_means, reading == "all indices")),
        "norm": lambda: lt(c["norm.least"], least_norm(r.level_means)),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
