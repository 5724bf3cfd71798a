#!/usr/bin/env python3
"""Three displays for the drift of the Convotron error ((11), (12), (13))."""
from common import dot, form, minus, serve, times
from shapes import Step, answer, blank_then, given_of


def judge(r):
    r.reading("printed")
    c, s = r.constants({"half": "1/2"}), Step(r)
    given = given_of(s, ["patches fit", "symmetric", "isotropic"])
    if not s.fits:
        return answer(given, blank_then(["(11)", "(12)", "(13)"]))
    lay, ks, factor = s.lay, range(s.k), c["half"] * (1 + s.alpha)
    left = [minus(times(s.a_star[i], s.w_star), times(s.a[i], s.w)) for i in ks]
    right = [minus(times(s.a[j], s.w_star), times(s.a[j], s.w)) for j in ks]
    eleven = sum(
        s.law.mean(lambda x: dot(left[i], lay.patch(x, i)) * dot(right[j], lay.patch(x, j))) for i in ks for j in ks
    )
    twelve = sum(form(left[i], lay.pipj(i, j), right[j]) for i in ks for j in ks)
    toward = minus(s.w_star, s.w)
    thirteen = form(toward, lay.pa(s.a), toward)
    thirteen += sum((s.a_star[i] - s.a[i]) * s.a[j] * form(s.w_star, lay.pipj(i, j), toward) for i in ks for j in ks)
    drift = s.drift()
    return answer(
        given,
        {
            "(11)": lambda: drift == factor * eleven,
            "(12)": lambda: factor * eleven == factor * twelve,
            "(13)": lambda: factor * twelve == factor * thirteen,
        },
        {"drift": drift},
    )


if __name__ == "__main__":
    serve(judge)
