#!/usr/bin/env python3
"""Growth per step (20): the three inequalities of one step along o_1, from a state in the middle of phase 1."""
from common import F, all3, answer, ge, le, selects, serve
from phase import event_of, negatives, positives, state


def judge(r):
    r.reading("state")
    c = r.constants({"event": 3, "third": "1/3", "half": "1/2", "ninth": "1/9"})
    eta, time = r.number("step"), r.integer("time")

    def first():
        """w_i^(T) . o_1"""
        return state(r)[1][0]

    def output_bound():
        network, half = state(r)[0], c["half"]
        return all3([le(s * network.output(x), half) for x in r.inputs for s in (1, -1)])

    def gained():
        return r.signs[0] * state(r)[0].pull(0, r.inputs)[0]

    def bound():
        network = state(r)[0]

        def share(inputs):
            return F(sum(network.selected(0, x) == 1 for x in inputs), len(r.inputs))

        return c["third"] * share(positives(r.inputs)) - share(negatives(r.inputs))

    given = {
        **r.given("sizes", "inputs of D", "step positive"),
        "time": lambda: time >= 0,
        "own sign": lambda: r.signs[0] == 1,
        "event": lambda: event_of(r.inputs, c["event"]),
        "output bound": output_bound,
        "claim 1": lambda: ge(first(), time * eta * c["ninth"]),
        "claim 3": lambda: all3([selects(state(r)[1], 1, x) for x in positives(r.inputs)]),
    }
    then = {
        "derivatives": lambda: ge(gained(), bound()),
        "shares": lambda: ge(bound(), c["ninth"]),
        "growth": lambda: ge(first() + eta * gained(), first() + eta * c["ninth"]),
        "induction": lambda: ge(first() + eta * c["ninth"], (time + 1) * eta * c["ninth"]),
    }
    return answer(given, then, {"gained": gained, "bound": bound})


if __name__ == "__main__":
    serve(judge)
