#!/usr/bin/env python3
"""The least angle lies between 0 and pi, the least norm is at least 0."""
from model_common import all3, answer, dot, le, least_angle, least_norm, serve


def judge(r):
    reading = r.reading("different classes", "all indices", "any model")
    c = r.constants({"share.least": 0, "share.most": 1, "norm.least": 0})
    given = {**r.given_level(), "two classes": lambda: len(r.classes) >= 2}
    if reading != "any model":
        given["nonzero"] = lambda: all(dot(v, v) > 0 for v in r.means)

    def angle():
        share = least_angle([r.means], reading == "all indices", unit_pi=True)
        return all3([le(c["share.least"], share), le(share, c["share.most"])])

    return answer(given, {"angle": angle, "norm": lambda: le(c["norm.least"], least_norm([r.means]))})


if __name__ == "__main__":
    serve(judge)
