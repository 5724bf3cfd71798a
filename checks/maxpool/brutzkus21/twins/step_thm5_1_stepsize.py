#!/usr/bin/env python3
"""The condition of Soudry et al. on the second step (Section E, footnote 7)."""
from common import F, I, answer, le, sigmoid
from second_phase import FIRST, START, serve, step_names
from separator import inner


def judge(r):
    r.reading("printed")
    c = r.constants({**FIRST, "second.factor": 8, "beta": 1, "entries": 4, "quarter": 4, "eight": 8})
    u, v = r.number("u"), r.number("v")
    more = {"u above v": lambda: u > v}
    given = r.wanted(c, *START, *step_names("printed"), "second inputs of D", "u above v", **more)

    def entries():
        return c["entries"] * len(r.second) * r.k * r.eta_t() ** 2

    def largest_eigenvalue():
        """Of the Gram matrix G >= 0: between Rayleigh's quotient of e > 0 and the largest ratio (G e)_i / e_i."""
        gram = [[inner(r.copies, r.z(x), r.z(y)) for y in r.second] for x in r.second]
        e = [1.0] * len(gram)
        for _ in range(12):
            e = [sum(float(g.hi) * a for g, a in zip(row, e)) for row in gram]
            e = [max(a / (max(e) or 1), 1e-9) for a in e]
        e = [F(a) for a in e]
        image = [sum((g * a for g, a in zip(row, e)), I(0)) for row in gram]
        low = sum((g * a for g, a in zip(image, e)), I(0)).lo / sum(a * a for a in e)
        high = min(max(g.hi / a for g, a in zip(image, e)), r.frobenius(r.second).hi)
        return I(low, max(low, high))

    then = {
        "smooth": lambda: le(sigmoid(v) - sigmoid(u), c["beta"] * (u - v)),
        "Frobenius norm": lambda: le(r.frobenius(r.second), entries()),
        "quarter": lambda: entries() <= len(r.second) / (c["quarter"] * r.k),
        "condition": lambda: le(largest_eigenvalue(), 2 * len(r.second) / (c["eight"] * r.k * c["beta"])),
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
