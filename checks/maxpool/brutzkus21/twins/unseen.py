"""What a sample of D leaves unseen: shared by the twins about empirical risk minimisation."""
from functools import lru_cache

from common import F


@lru_cache(maxsize=None)
def masses(l, n):
    """The probability under D of each pair of label and set of patterns."""
    mass = {frozenset({1}): F(1, 2), frozenset({2}): F(1, 2)}
    for _ in range(n - 1):
        new = {}
        for S, m in mass.items():
            for p in range(3, l + 1):
                new[S | {p}] = new.get(S | {p}, F(0)) + m / (l - 2)
        mass = new
    return mass


@lru_cache(maxsize=None)
def unseen(l, n, m):
    """The expected mass of the pairs that a sample of m inputs from D does not hold."""
    return sum((q * (1 - q) ** m for q in masses(l, n).values()), F(0))
