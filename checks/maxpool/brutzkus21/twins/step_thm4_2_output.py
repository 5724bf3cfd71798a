#!/usr/bin/env python3
"""The network of the proof of Theorem 4.2 has the outputs y_I at the points x_I."""
from math import lcm

from common import answer, serve
from rows import bit, complement, inverse, point, rows


def judge(r):
    r.reading("printed")
    n, ends, labels = r.n, r.integer("ends"), r.integer("labels")
    every = rows(n)
    y = [1 if bit(labels, I) else -1 for I in every]
    x = [point(I, n, ends) for I in every]
    alpha, unit = None, 1  # alpha times unit is whole
    if inverse(n):
        exact = [sum(v * y[complement(I, n)] for I, v in zip(every, row)) for row in inverse(n)]
        unit = lcm(*[v.denominator for v in exact])
        alpha = [int(v * unit) for v in exact]

    def equations():
        return all(sum(alpha[J] for J in every if J != I) == unit * y[complement(I, n)] for I in every)

    def largest(J, I):
        """max_j sigma(sum_{i < n} x_J[i] . x_I[j])"""
        return max(max(0, sum(x[J][i] == x[I][j] for i in range(n - 1))) for j in range(n))

    def output(I):
        """N(x_I), times unit."""
        total = 0
        for sign in (1, -1):
            for J in every:
                size = max(sign * alpha[J], 0)  # the filter is size times the sum of x_J[1], ..., x_J[n-1]
                w = {p: size * x[J][: n - 1].count(p) for p in range(1, 2 * n + 1)}
                total += sign * max(max(0, w[x[I][j]]) for j in range(n))
        return total

    def known(f):
        return lambda: None if alpha is None else f()

    outputs = [output(I) for I in every] if alpha else []
    then = {
        "(5)": known(equations),
        "pooled": lambda: all(largest(J, I) == int(J != complement(I, n)) for I in every for J in every),
        "sum": known(lambda: all(outputs[I] == sum(alpha) - alpha[complement(I, n)] for I in every)),
        "labels": known(lambda: all(outputs[I] == unit * y[I] for I in every)),
        "sign": known(lambda: all((outputs[I] > 0) == (y[I] == 1) for I in every)),
    }
    return answer({"two positions": lambda: n >= 2}, then)


if __name__ == "__main__":
    serve(judge)
