#!/usr/bin/env python3
"""Bounded differences of the martingale of Lemma A.2, one step from w, the factor (1 - eta alpha)^-t left out."""
from common import all3, dot, le, serve, sqrt
from sgd import one_step


def judge(r):
    reading = r.reading("end to end", "previous", "printed")
    c = r.constants({"noise": 2, "wide": 10, "beta": 4})
    ball, moves = one_step(r, c)
    names = ["bound"] if reading == "end to end" else ["equality", "first inequality", "second inequality"]
    then = dict.fromkeys(names)
    if moves is None or ball.r1 < 0:
        return {"given": ball.given, "then": then}
    eta, B = ball.eta, ball.B
    noises = [xi for _, [xi] in ball.noise.atoms]
    mean = sum(m * dot(d, d) for m, _, d in moves)
    spread = sum(m * dot(xi, xi) for m, [xi] in ball.noise.atoms)
    gaps = [abs(dot(d, d) - mean) for _, _, d in moves]

    def room(length):
        return ball.kappa * length * (c["noise"] * eta * B) + eta**2 * B**2

    if reading == "end to end":
        then["bound"] = None if ball.kappa is None else all3(le(gap, room(ball.r1)) for gap in gaps)
        return {"given": ball.given, "then": then}
    ds = [ball.d if reading == "previous" else d for _, _, d in moves]
    middle = [abs(2 * eta * dot(xi, d) - eta**2 * spread) for xi, d in zip(noises, ds)]
    then["equality"] = gaps == middle
    then["first inequality"] = (
        None if ball.kappa is None else all3(le(x, room(sqrt(dot(d, d)))) for x, d in zip(middle, ds))
    )
    then["second inequality"] = all(dot(d, d) <= ball.rr1 for d in ds)
    return {"given": ball.given, "then": then}


if __name__ == "__main__":
    serve(judge)
