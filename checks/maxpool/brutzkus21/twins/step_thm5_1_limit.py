#!/usr/bin/env python3
"""How likely the limit of the test error is the error of the hard-margin classifier (Section E, last display)."""
from common import answer, not3
from second_phase import EVENT, PRINTED, START, TOTAL, serve, step_names


def judge(r):
    reading = r.reading("total", "printed")
    c = r.constants({**PRINTED, **TOTAL})
    given = r.wanted(c, *START, *step_names(reading), *EVENT, "sample size", "confidence")

    def differs(shown):
        return not3(r.limit_of_margin(shown))

    def seldom():
        """P(not E) + P(E) f <= 1 - (1 - delta) (1 - a e^(-d) - b e^(-m/r)), f the chance that the errors differ."""
        left = (1 - r.number("delta")) * r.promised(c)
        if left.hi <= 0:
            return True
        event = r.event_chance(c)
        return r.rare(differs, 1 - left / event) if event.lo > 0 else None

    def equality():
        if r.eta2 <= 0:
            return None
        return seldom() if reading == "total" else r.rare(differs)

    return answer(given, {"equality": equality})


if __name__ == "__main__":
    serve(judge)
