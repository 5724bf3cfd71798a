#!/usr/bin/env python3
"""The deviation of |w' - w_*|^2 from its mean written out, and its range over the noise."""
from common import dot, serve
from sgd import one_step


def judge(r):
    r.reading("ours")
    c = r.constants({"noise": 2, "square": 1})
    ball, moves = one_step(r, c)
    then = {"equality": None, "range": None}
    if moves is not None:
        eta, B, g = ball.eta, ball.B, ball.slope(ball.w)
        ahead = [a - eta * b for a, b in zip(ball.d, g)]
        values = [dot(d, d) for _, _, d in moves]
        mean = sum(m * v for (m, _, _), v in zip(moves, values))
        spread = sum(m * dot(xi, xi) for m, [xi] in ball.noise.atoms)
        then["equality"] = all(
            v - mean == -2 * eta * dot(xi, ahead) + eta**2 * (dot(xi, xi) - spread)
            for v, (_, [xi]) in zip(values, ball.noise.atoms)
        )
        then["range"] = max(values) - min(values) <= 2 * (
            c["noise"] * eta * B * ball.r1 + c["square"] * eta**2 * B**2
        )
    return {"given": ball.given, "then": then}


if __name__ == "__main__":
    serve(judge)
