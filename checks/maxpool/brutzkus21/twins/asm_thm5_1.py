#!/usr/bin/env python3
"""Sizes, step sizes and radius that meet all conditions of Theorem 5.1, with a promised probability above 0."""
from common import F, I, answer, from_iv, iv, lt, serve, to_iv


def judge(r):
    reading = r.reading("positive", "printed")
    c = r.constants({"step.factor": 4, "second.factor": 8, "radius.factor": 200, "channels.factor": 8})
    k, steps, m = r.integer("channels"), r.integer("steps"), r.integer("samples")
    step, second, radius, delta = (r.number(name) for name in ("step", "second_step", "radius", "delta"))

    def exp(x):
        return from_iv(iv.exp(to_iv(I(x))))

    def promise():
        return (1 - delta) * (1 - 4 * exp(F(-r.d)) - 4 * exp(F(-m, 36)))

    given = {**r.given("sizes"), "delta": lambda: 0 < delta < 1, "samples of both parts": lambda: m >= 2}
    then = {"positive": lambda: min(step, second, radius) > 0} if reading == "positive" else {}
    then |= {
        "steps": lambda: steps >= 1,
        "step": lambda: step <= 1 / (c["step.factor"] * k * (steps + 1)),
        "second step": lambda: second < c["second.factor"] * k,
        "radius": lambda: radius <= step / c["radius.factor"],
        "channels": lambda: k > c["channels.factor"] * r.d**3,
        "promise": lambda: lt(F(0), promise()),
    }
    return answer(given, then, {"promise": promise})


if __name__ == "__main__":
    serve(judge)
