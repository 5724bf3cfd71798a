#!/usr/bin/env python3
"""How likely the limit of the test error is the error of the hard-margin classifier (Section E, last display)."""
from common import answer, not3
from second_phase import EVENT, PRINTED, START, serve, step_names


def judge(r):
    r.reading("printed")
    c = r.constants(PRINTED)
    given = r.wanted(c, *START, *step_names("printed"), *EVENT, "sample size", "confidence")

    def differs(shown):
        return not3(r.limit_of_margin(shown))

    return answer(given, {"equality": lambda: r.rare(differs) if r.eta2 > 0 else None})


if __name__ == "__main__":
    serve(judge)
