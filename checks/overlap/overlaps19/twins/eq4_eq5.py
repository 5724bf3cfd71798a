#!/usr/bin/env python3
"""One noisy step of Stage 1 ((4), (5)): the next iterate exists."""
from common import minus, norm2, plus, serve, times
from shapes import Stage1, answer, blank_then


def judge(r):
    r.reading("existence")
    c, s, eta = r.constants({"quarter": "1/4"}), Stage1(r, x=True), r.number("step")
    noise_w, noise_a = r.vector("noise_w"), r.vector("noise_a")
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1"])
    given["step positive"] = eta > 0 if s.fits else None
    given["noise on spheres"] = (
        (len(noise_w), len(noise_a), norm2(noise_w), norm2(noise_a)) == (s.lay.q, s.k, 1, 1) if s.fits else None
    )
    if not s.usable or s.alpha == -1 or not given["noise on spheres"]:
        return answer(given, blank_then(["defined"]))
    g, h = s.updates(s.x, 2, c["quarter"])
    w = plus(minus(s.v, times(eta, g)), times(eta, noise_w))
    a = plus(minus(s.a, times(eta, h)), times(eta, noise_a))
    return answer(
        given,
        {"defined": lambda: (len(w), len(a)) == (s.lay.q, s.k)},
        {"|w_non^(t+1)|^2": norm2(w), "|a^(t+1)|^2": norm2(a)},
    )


if __name__ == "__main__":
    serve(judge)
