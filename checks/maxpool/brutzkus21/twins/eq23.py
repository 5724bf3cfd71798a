#!/usr/bin/env python3
"""The products of a lucky filter with patterns other than o_1 do not increase and stay below r (23)."""
from common import all3, answer, le, serve
from phase import FACTORS, proof_given


def judge(r):
    r.reading("run")
    c = r.constants({**FACTORS, "event": 3, "share": 1, "zero": 0})
    eta = r.number("step")

    def not_growing():
        run, found = r.phase1, []
        for t in run.times[:-1]:
            move = run.at[t].pull(0, r.inputs)
            found += [le(move[j - 1] * (eta * r.signs[0]), c["zero"] * eta) for j in range(2, r.d + 1)]
        return all3(found)

    def below():
        run, bound = r.phase1, c["share"] * r.number("radius")
        return all3([le(run.w(t, 0)[j - 1], bound) for t in run.times for j in range(2, r.d + 1)])

    return answer(proof_given(r, c), {"not growing": not_growing, "below r": below})


if __name__ == "__main__":
    serve(judge)
