#!/usr/bin/env python3
"""The landscape of the regularised loss ((8)): critical points, and the inequality that gives it at every point."""
from common import blank, dot, form, gradient, inertia, l_reg, minus, norm2, serve
from shapes import answer


def hessian(w, a, m, fit, balance):
    """Second derivatives of fit |w a^T - m|^2 + balance (|w|^2 - |a|^2)^2, first by w, then by a."""
    n, k, gap = len(w), len(a), norm2(w) - norm2(a)
    ww = [
        [(2 * fit * norm2(a) + 4 * balance * gap) * (i == j) + 8 * balance * w[i] * w[j] for j in range(n)]
        for i in range(n)
    ]
    aa = [
        [(2 * fit * norm2(w) - 4 * balance * gap) * (i == j) + 8 * balance * a[i] * a[j] for j in range(k)]
        for i in range(k)
    ]
    wa = [[2 * fit * (2 * w[i] * a[j] - m[i][j]) - 8 * balance * w[i] * a[j] for j in range(k)] for i in range(n)]
    return [ww[i] + wa[i] for i in range(n)] + [[wa[i][j] for i in range(n)] + aa[j] for j in range(k)]


def judge(r):
    reading = r.reading("critical", "everywhere")
    c = r.constants({"fit": "1/2", "balance": "1/8", "gain": 3})
    w, a, w_star, a_star = (r.vector(n) for n in ("w", "a", "teacher_w", "teacher_a"))
    names = ["critical"] if reading == "critical" else ["balanced", "aligned"]
    then = ["minimum or descent" if reading == "critical" else "descent"]
    if len(w) != len(w_star) or len(a) != len(a_star) or not w or not a:
        return blank(names, then)
    n, z, z_star = len(w), w + a, w_star + a_star

    def loss(p):
        return l_reg(p[:n], p[n:], w_star, a_star, c["fit"], c["balance"])

    G, H = gradient(loss, z), hessian(w, a, [[x * y for y in a_star] for x in w_star], c["fit"], c["balance"])
    if reading == "critical":
        return answer({"critical": not any(G)}, {then[0]: lambda: loss(z) == 0 or inertia(H)[0] > 0})
    delta = minus(z, z_star)
    apart = sum((z[i] * z[j] - z_star[i] * z_star[j]) ** 2 for i in range(len(z)) for j in range(len(z)))
    return answer(
        {"balanced": norm2(w_star) == norm2(a_star), "aligned": dot(z, z_star) >= 0},
        {then[0]: lambda: 4 * form(delta, H, delta) - 16 * dot(G, delta) <= norm2(delta) ** 2 - c["gain"] * apart},
    )


if __name__ == "__main__":
    serve(judge)
