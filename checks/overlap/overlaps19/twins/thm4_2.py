#!/usr/bin/env python3
"""Teachers that differ in signs alone look alike to Convotron with the activation |z| (Theorem 4.2)."""
from common import norm2, serve
from shapes import STANDING, answer, blank_then


class Fields:
    def __init__(self, r):
        self.law, self.alpha = r.law("input"), r.number("alpha")
        self.a, self.w_star, self.a_star = (r.vector(n) for n in ("a", "teacher_w", "teacher_a"))
        self.lay = r.layout(self.law.d, "teacher_w", "teacher_a")
        self.r, self.k = self.lay.r, self.lay.k
        self.fits = self.lay.fits and len(self.a) == self.k


def judge(r):
    reading = r.reading("any slope", "RN2")
    r.constants({})
    s = Fields(r)
    eps, B, C, p = (r.number(n) for n in ("eps", "B", "C", "chance"))
    names = STANDING + ["eps positive", "close weights", "small eps", "bounded"]
    names += ["constants", "slope", "one entry a patch", "answers apart"]
    if not s.fits:
        return answer({n: None if i else False for i, n in enumerate(names)}, blank_then(["one law for all"]))
    w2, gap = norm2(s.w_star), norm2([x - y for x, y in zip(s.a_star, s.a)])
    reach2 = C * C * s.k**6 * w2 * eps * eps  # (C k^3 |w*| eps)^2
    bound = min(x * x for x in s.w_star)
    given = {
        "patches fit": True,
        "symmetric": s.law.symmetric(),
        "isotropic": s.law.isotropic(),
        "large stride": s.lay.large,
        "unit weights": norm2(s.a) == 1,
        "unit teacher weights": norm2(s.a_star) == 1,
        "eps positive": eps > 0,
        "close weights": gap <= eps**2,
        "small eps": eps**2 * s.k**6 * w2 <= 1,
        "bounded": s.law.bounded(B, True),
        "constants": C > 0 and 0 < p <= 1,
        "slope": s.alpha == -1,
        "one entry a patch": all(
            sum(c != 0 for c in s.lay.patch(x, j)) <= 1 for _, x in s.law.atoms for j in range(s.k)
        ),
        "answers apart": reach2 < (bound if reading == "any slope" else bound**2),
    }
    return answer(given, {"one law for all": lambda: 2**s.r * p <= 1})


if __name__ == "__main__":
    serve(judge)
