#!/usr/bin/env python3
"""The start required in Section 3.2 gives an error angle below phi_* = 2 arctan t."""
from common import angle, lt, serve, signed_square


def judge(r):
    reading = r.reading("sine", "printed")
    c, t, distance = r.constants({"radius": 1, "angle": 1}), r.number("half_tangent"), r.number("distance")
    sine, cosine = 2 * t / (1 + t * t), (1 - t * t) / (1 + t * t)
    given = {"angle in range": 0 < t <= 1, "distance nonnegative": distance >= 0,
             "start": distance < c["radius"] * (sine if reading == "sine" else cosine)}
    below = None
    if distance > 1:
        below = False
    elif distance >= 0 and t > 0:
        error, star = 1 - distance ** 2, signed_square(cosine)    # signed squared cosines fall with the angle
        below = error > star if c["angle"] == 1 else lt(angle(error), angle(star) * c["angle"])
    return {"given": given, "then": {"initialisation": distance < 1, "angle": below}}


if __name__ == "__main__":
    serve(judge)
