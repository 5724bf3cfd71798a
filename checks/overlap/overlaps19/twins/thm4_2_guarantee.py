#!/usr/bin/env python3
"""After enough steps from 0 Convotron is close to the teacher with constant probability (Theorem 4.2), by the law of the iterate."""
from fractions import Fraction as F

from common import Layout, dot, exp_le, minus, norm2, plus, serve, times
from shapes import answer, blank_then, extremes, given_of, le_roots, scalars

MOST = 200       # places of an iterate
THEN = ["mean square", "probability", "number of steps"]


class Run:
    def __init__(self, r):
        self.law, self.alpha, self.eps, self.B = r.law("input"), r.number("alpha"), r.number("eps"), r.number("B")
        self.a, self.w_star, self.a_star = (r.vector(n) for n in ("a", "teacher_w", "teacher_a"))
        self.step, self.T, self.k, self.r = r.number("step"), r.integer("steps"), len(self.a), len(self.w_star)
        self.lay = Layout(self.law.d, self.r, r.integer("stride"), self.k)
        self.fits = self.lay.fits and len(self.a_star) == self.k
        if self.fits:
            self.w2, self.a2, self.b2 = norm2(self.w_star), norm2(self.a), norm2(minus(self.a, self.a_star))
            self.beta, self.gamma, _, _ = scalars(self.k, (1 + self.alpha) / 2, *extremes(self.lay, self.a), self.B, self.w2)

    def given(self):
        names = ["patches fit", "symmetric", "isotropic", "large stride", "unit weights", "unit teacher weights", "close weights", "small eps", "bounded", "positive slope", "slope"]
        given = given_of(self, names, self.eps, self.B)
        more = {"eps positive": lambda: self.eps > 0, "step positive": lambda: self.step > 0, "step small": lambda: self.step * self.gamma <= self.beta,
                "enough steps": lambda: self.T >= 0 and exp_le(self.step * self.beta * self.T / self.rate, self.k ** 3 * self.eps)}
        return {**given, **{name: f() if self.fits else None for name, f in more.items()}}

    def moved(self, w, x):
        residual = self.lay.f(self.w_star, self.a_star, x, self.alpha) - self.lay.f(w, self.a, x, self.alpha)
        return plus(w, times(self.step * residual, self.lay.combined(self.a, x)))

    def places(self):
        """Law of w_{T+1}: place -> probability; None when it has too many places."""
        mass = {(F(0),) * self.r: F(1)}
        for _ in range(self.T):
            new = {}
            for w, p in mass.items():
                for m, x in self.law.atoms:
                    place = tuple(self.moved(list(w), x))
                    new[place] = new.get(place, F(0)) + p * m
            if len(new) > MOST:
                return None
            mass = new
        return mass

    def linear_mean_square(self):
        """For alpha = 1 a step is w + step (u*.w* - u.w) u with u = sum_i a_i P_i x; second moments of e = w - w* then follow from each other."""
        e, Q = times(-1, self.w_star), [[p * q for q in self.w_star] for p in self.w_star]
        n, maps = range(self.r), []
        for m, x in self.law.atoms:
            u, v = self.lay.combined(self.a, x), self.lay.combined(self.a_star, x)
            gap = self.step * (dot(v, self.w_star) - dot(u, self.w_star))
            maps.append((m, [[F(i == j) - self.step * u[i] * u[j] for j in n] for i in n], times(gap, u)))     # e -> A e + b
        for _ in range(self.T):
            mean, moment = [F(0)] * self.r, [[F(0)] * self.r for _ in n]
            for m, A, b in maps:
                Ae, AQ = [dot(row, e) for row in A], [[sum(A[i][l] * Q[l][j] for l in n) for j in n] for i in n]
                mean = plus(mean, times(m, plus(Ae, b)))
                for i in n:
                    for j in n:
                        moment[i][j] += m * (sum(AQ[i][l] * A[j][l] for l in n) + Ae[i] * b[j] + b[i] * Ae[j] + b[i] * b[j])
            e, Q = mean, moment
        return sum(Q[i][i] for i in n)


def judge(r):
    reading, c, run = r.reading("RN1", "RN2"), r.constants({"C2": 14, "mean": 7, "rate": 4, "least": "1/2", "cost": 8}), Run(r)
    run.rate = c["rate"]
    given = run.given()
    if not run.fits or not all(given.values()):
        return answer(given, blank_then(THEN))
    size = [(run.k ** 6 * run.w2 * run.eps ** 2, 1)] if reading == "RN1" else [(run.k ** 3 * run.eps, run.w2)]
    places = run.places()
    squares = [(p, norm2(minus(list(w), run.w_star))) for w, p in places.items()] if places else None
    mean = sum(p * s for p, s in squares) if squares else run.linear_mean_square() if run.alpha == 1 else None

    def within(factor, left):
        return le_roots([(left, 1)], [(factor * n, m) for n, m in size])
    return answer(given, {
        "mean square": lambda: None if mean is None else within(c["mean"], mean),
        "probability": lambda: None if squares is None else sum(p for p, s in squares if within(c["C2"], s)) >= c["least"],
        "number of steps": lambda: run.gamma / run.beta ** 2 <= c["cost"] * run.k ** 5 * run.B / (1 + run.alpha) ** 2}, {"mean square": mean})


if __name__ == "__main__":
    serve(judge)
