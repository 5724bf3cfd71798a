"""The points x_I of the proof of Theorem 4.2 and the system (5). Row I is a number, I[j] its bit of value 2^(j-1)."""
from functools import lru_cache

from common import F


def rows(n):
    return range(2 ** (n - 1))


def bit(number, place):
    return number >> place & 1


def complement(I, n):  # noqa: E741
    return sum((1 - bit(I, j)) << j for j in range(n - 1))


def point(I, n, ends):  # noqa: E741
    """The patterns of x_I: o_{2j+1} or o_{2j+2} at position j < n, o_2 or o_1 at position n."""
    return [2 * j + 1 if bit(I, j - 1) else 2 * j + 2 for j in range(1, n)] + [2 if bit(ends, I) else 1]


def system(n):
    """The matrix of (5)."""
    return [[int(J != I) for J in rows(n)] for I in rows(n)]


@lru_cache(maxsize=None)
def determinant(n):
    """By fraction-free elimination."""
    M, last, sign = system(n), 1, 1
    for c in range(len(M)):
        place = next((i for i in range(c, len(M)) if M[i][c]), None)
        if place is None:
            return 0
        if place != c:
            M[c], M[place], sign = M[place], M[c], -sign
        top = M[c]
        for i in range(c + 1, len(M)):
            a, row = M[i][c], M[i]
            M[i] = [0] * (c + 1) + [(row[j] * top[c] - a * top[j]) // last for j in range(c + 1, len(M))]
        last = top[c]
    return sign * last


@lru_cache(maxsize=None)
def inverse(n):
    """The inverse of the matrix of (5), by elimination; None when there is none."""
    N = len(rows(n))
    M = [[F(v) for v in row] + [F(int(i == j)) for j in range(N)] for i, row in enumerate(system(n))]
    for c in range(N):
        place = next((i for i in range(c, N) if M[i][c]), None)
        if place is None:
            return None
        M[c], M[place] = M[place], M[c]
        M[c] = [v / M[c][c] for v in M[c]]
        M = [row if i == c or not row[c] else [u - row[c] * v for u, v in zip(row, M[c])] for i, row in enumerate(M)]
    return [row[N:] for row in M]
