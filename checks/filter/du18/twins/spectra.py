"""Exact comparisons of gamma and L at two angles."""
from common import P, gamma_L, le, lmin_ge_lmin, lt, shifted


def smallest_ge(first, second):
    """Smallest eigenvalue over `first` >= the one over `second`, p <= 2."""
    return any(all(lmin_ge_lmin(A, B, 0) for A in first) for B in second)


def largest_ge(first, second):
    """Largest eigenvalue over `first` >= the one over `second`, p <= 2."""
    return smallest_ge([shifted(B, 0, -1) for B in second], [shifted(A, 0, -1) for A in first])


def falls(view, near, far, strictly=False):
    """(gamma, L) at q = near >= those at far, near >= far; `strictly`: >."""
    if view.complete:
        first, second = view.moments(near, P), view.moments(far, P)
        if not first or not second:
            return None, None
        if strictly:
            return not smallest_ge(second, first), not largest_ge(second, first)
        return smallest_ge(first, second), largest_ge(first, second)
    (gamma, big), (gamma_far, big_far) = gamma_L(view, near), gamma_L(view, far)
    if strictly:
        return lt(gamma_far, gamma), lt(big_far, big)
    # Turning w back towards w_* puts it into the cone of the two, so S(w, w_*) only grows (w = -w_* has no such cone;
    # there gamma = 0, as A_{w,w_*} lives on the teacher's boundary).
    return True, True if far > -1 or near == far else le(big_far, big)
