#!/usr/bin/env python3
"""Lemma C.2: the chain that keeps the output of the network on S_1 within 1/2."""
from common import all3, answer, any3, le, serve, square
from phase import FACTORS, scaled_given, scaled_run


def judge(r):
    r.reading("printed")
    c = r.constants({"half": "1/2", "output": "1/2", "one": 1, **FACTORS})
    eta, k, points = r.number("step"), r.k, set(r.inputs) if r.n >= 1 else set()

    def product():
        """The largest norm is at least that of each group: one group suffices, and all must fail for a failure."""
        run, found = scaled_run(r), []
        for t in run.times:
            sizes = [run.size2(t, i) for i in run.groups]
            for x in points:
                found.append(any3([le(square(run.at[t].output(x)), k * k * size) for size in sizes]))
        return all3(found)

    def norms():
        run = scaled_run(r)
        return all3([le(run.size2(t, i), (eta * (t + c["one"])) ** 2) for t in run.times for i in run.groups])

    def output():
        run, values = scaled_run(r), []
        for t in run.times:
            values += [run.at[t].output(x) for x in points]
        return all3([le(sign * v, c["output"]) for v in values for sign in (1, -1)])

    then = {
        "product": product,
        "norms": norms,
        "last step": lambda: k * eta * (r.integer("steps") + 1) <= c["half"],
        "output": output,
    }
    return answer(scaled_given(r, c), then)


if __name__ == "__main__":
    serve(judge)
