#!/usr/bin/env python3
"""The initialisation asked of the filter (Section 3.2), with |w_*| = 1 and phi_* = 2 arctan(t)."""
from common import angle, lt, serve, signed_square


def judge(r):
    reading = r.reading("sine", "printed")
    c = r.constants({"radius": 1, "angle": 1})
    t, distance = r.number("half_tangent"), r.number("distance")
    sine, cosine = 2 * t / (1 + t * t), (1 - t * t) / (1 + t * t)
    given = {
        "angle in range": 0 < t <= 1,
        "distance nonnegative": distance >= 0,
        "start": distance < c["radius"] * (sine if reading == "sine" else cosine),
    }
    then = {"initialisation": distance < 1, "angle": None}
    if given["angle in range"] and given["distance nonnegative"]:
        if distance > 1:
            then["angle"] = False
        elif c["angle"] == 1:  # the arcsin increases up to pi/2
            then["angle"] = distance < sine
        else:
            then["angle"] = lt(angle(1 - distance**2), angle(signed_square(cosine)) * c["angle"])
    return {"given": given, "then": then}


if __name__ == "__main__":
    serve(judge)
