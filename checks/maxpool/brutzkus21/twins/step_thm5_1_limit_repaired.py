#!/usr/bin/env python3
"""Whether the limit of the test error is the error of the hard-margin classifier where no input is on its edge."""
from common import F, I, all3, answer, any3, le, sqrt
from second_phase import EVENT, PRINTED, START, serve, step_names
from separator import size2


def judge(r):
    r.reading("no tie")
    c = r.constants(PRINTED)

    def no_tie():
        best = r.best(r.second)
        if not best.separable:
            return None

        def apart(x):
            least = F(1, 10**6) * sqrt(best.norm2()) * sqrt(size2(r.copies, r.z(x)))
            value = I(0) if r.unseen(x, r.second) else best.value(r.z(x))
            return any3([le(least, value), le(least, -value)])

        return all3(apart(x) for x in r.all_inputs)

    wanted = [*START, *step_names("no tie"), *EVENT, "second inputs of D", "second half", "no tie"]
    given = r.wanted(c, *wanted, **{"no tie": no_tie})
    return answer(given, {"equality": lambda: r.limit_of_margin(r.second)})


if __name__ == "__main__":
    serve(judge)
