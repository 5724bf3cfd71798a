#!/usr/bin/env python3
"""The system (5): its matrix, the solution in closed form, whether it is invertible."""
from common import answer, serve
from rows import bit, complement, determinant, rows, system


def judge(r):
    r.reading("printed")
    n, labels = r.n, r.integer("labels")
    N = 2 ** (n - 1)
    y = [1 if I <= 61 and bit(labels, I) else -1 for I in rows(n)]

    def solution():
        alpha = [sum(y) - (N - 1) * y[complement(I, n)] for I in rows(n)]  # times N - 1
        return all(sum(alpha) - alpha[I] == (N - 1) * y[complement(I, n)] for I in rows(n))

    def matrix():
        ones = [[1] * N for _ in range(N)]
        return system(n) == [[v - (i == j) for j, v in enumerate(row)] for i, row in enumerate(ones)]

    then = {
        "matrix": matrix,
        "Sherman-Morrison": lambda: 1 - N < 0,
        "solution": solution,
        "invertible": lambda: determinant(n) != 0,
    }
    return answer({"two positions": lambda: n >= 2}, then, {"N": lambda: N})


if __name__ == "__main__":
    serve(judge)
