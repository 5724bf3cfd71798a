#!/usr/bin/env python3
"""What descent does to the patches where the top level is not separable: Theorem 1 does not ask for it."""
from common import above, all3, answer, dot, minus
from separation import LEVEL, PRINTED, RUN, THEOREM
from theorem1 import serve
from thm1_2 import apart
from thm1_2_repaired import enough_steps, enough_width


def judge(r):
    reading = r.reading("theorem", "more steps", "identities")
    own = {"part": 1, "two.pi": 2, "one": 1, "factor": 1, "gap.factor": 1, "pace": 1}
    c = r.constants({**PRINTED, **own})
    c["radius.factor"] = 2
    mu = r.vector("multipliers")
    if len(mu) != len(r.law):
        raise ValueError("multipliers")

    def not_separable():
        kept = min(mu) >= 0 and sum(mu) == 1 and all(u == 0 for u, (p, _, _) in zip(mu, r.law) if p == 0)
        return kept and all(
            sum(u * y for u, (_, y, z) in zip(mu, r.law) if z[j] == a) == 0 for a in r.means for j in range(r.positions)
        )

    def same_class():
        return all3(above([(c["part"] * r.sigma, 1)], [(1, r.apart2(a, b))]) for a, b in r.within)

    def other_classes():
        for a, b in r.pairs:
            u = minus(r.means[a], r.means[b])
            for start, end, w in zip(r.start, r.end, r.weights):
                growth = c["pace"] * r.move * abs(dot(w, u))
                if any(abs(end[p] - end[q]) < growth - abs(start[p] - start[q]) for p, q in r.between(a, b)):
                    return False
        return True

    theorem = THEOREM if reading != "identities" else ("training",)
    given = r.given(c, *LEVEL, "pairwise independent", *theorem, *RUN, reading="root")
    given["not separable"] = not_separable
    if reading == "more steps":
        given["width"], given["iterations"] = lambda: enough_width(r, c), lambda: enough_steps(r, c)
    more = {"other classes": other_classes} if reading == "identities" else apart(r, c, c["gap.factor"])[0]
    return answer(given, {"same class": same_class, **more})


if __name__ == "__main__":
    serve(judge)
