#!/usr/bin/env python3
"""Whether the limit of the test error is the error of the hard-margin classifier (Section E, last display)."""
from common import F, I, all3, any3, answer, label, le, sqrt
from second_phase import EVENT, PRINTED, START, serve, step_names
from separator import size2


def judge(r, repaired=False):
    r.reading("no tie" if repaired else "printed")
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

    wanted = [*START, *step_names("printed"), *EVENT, "second inputs of D", "second half"]
    given = r.wanted(c, *wanted, *(["no tie"] if repaired else []), **{"no tie": no_tie})

    def equality():
        if not r.best(r.second).separable or r.eta2 <= 0:
            return None
        low, high = r.limit_error(r.second)
        if low != high:
            return None

        def margin_sign(x):
            """sign(a-hat . z(x)), which is sign(0) = -1 where z(x) is orthogonal to all that is shown."""
            return -1 if r.unseen(x, r.second) else r.limit_sign(x, r.second)

        return low == sum((chance for x, chance in r.classes if margin_sign(x) != label(x)), F(0))

    return answer(given, {"equality": equality})


if __name__ == "__main__":
    serve(judge)
