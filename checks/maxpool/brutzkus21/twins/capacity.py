"""The class of all networks on the inputs of D, shared by the twins of Section 4.

Sets of patterns are whole numbers: pattern p is the bit of value 2^p.
"""
from functools import lru_cache


def extended(sets, patterns):
    """One more position, at which any of the patterns may stand."""
    return {S | 2**p for S in sets for p in patterns}


@lru_cache(maxsize=None)
def seen_sets(l, n):
    """The sets of patterns of the inputs that D produces."""
    sets = {2, 4}
    for _ in range(n - 1):
        sets = extended(sets, range(3, l + 1))
    return frozenset(sets)


@lru_cache(maxsize=None)
def all_sets(l, n):
    """The sets of patterns of all inputs whose n positions hold any of o_1, ..., o_l."""
    sets = {0}
    for _ in range(n):
        sets = extended(sets, range(1, l + 1))
    return frozenset(sets)


@lru_cache(maxsize=None)
def vcdim(sets):
    """VC dimension of the networks on inputs with these sets of patterns; None when it cannot be told.

    Inputs with the same set have the same output, so it is at most the number of sets. A channel whose filter is the
    sum of the o_j in T is 1 on the sets that meet T, else 0. When the matrix of these zeros and ones has full rank over
    the field of two elements, so over the rationals, the channel weights give any outputs whatever on the sets.
    """
    everything = 0
    for S in sets:
        everything |= S
    filters = [everything & ~S for S in sets] + [everything]
    pivots, rank = {}, 0
    for S in sets:
        row = sum(2**i for i, T in enumerate(filters) if S & T)
        while row and row.bit_length() in pivots:
            row ^= pivots[row.bit_length()]
        if row:
            pivots[row.bit_length()] = row
            rank += 1
    return len(sets) if rank == len(sets) else None


def network_dimension(r):
    return vcdim(seen_sets(r.l, r.n))


def exponential(r, base):
    """VCdim >= base^(d/2 - 1), as a comparison of squares."""
    found = network_dimension(r)
    return None if found is None else found**2 >= base ** (r.d - 2)


def sizes(r, *more):
    """The assumptions of Section 4."""
    known = {
        "half": lambda: r.d == 2 * r.n,
        "two positions": lambda: r.n >= 2,
        "all patterns": lambda: r.l == r.d,
        "samples positive": lambda: r.integer("samples") >= 1,
    }
    return {**r.given("sizes"), **{name: known[name] for name in more}}
