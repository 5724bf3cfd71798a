"""Shared parts of the twins of Section 3's steps and remarks."""
from common import (
    F,
    M,
    N,
    P,
    cross_growth,
    definite,
    dot,
    gamma_L,
    gradient,
    linear_growth,
    lt,
    minus,
    moment_at,
    norm,
    off_boundary,
    psd,
    q_between,
    q_error,
    shifted,
    step_bound,
)


def start_given(law, w, teacher):
    d = minus(w, teacher)
    return {
        "two dimensions": law.p >= 2,
        "off the boundaries": off_boundary(law, w, teacher),
        "initialisation": dot(d, d) < dot(teacher, teacher),
    }


def descent_given(law, w, teacher, beta, cross, step, c, view):
    """The assumptions of Theorem 3.1 (nonnegative steps)."""
    q = q_error(w, teacher)
    gamma = gamma_L(view, q)[0] if q is not None else None
    return start_given(law, w, teacher) | {
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "linear growth": linear_growth(view, beta),
        "cross growth": cross_growth(view, cross, off=True),
        "start": None if gamma is None else lt(c["start"] * cross, gamma),
        "step nonnegative": step >= 0,
        "step bound": None
        if q is None
        else step_bound(view, q, step, c["step"], c["step.wide"] * cross + c["beta"] * beta, c["step.cross"] * cross),
    }


def extrema(view, w, teacher):
    """(gamma, L) at the angle of w; (None, None) when there is none."""
    q = q_between(w, teacher)
    return (None, None) if q is None else gamma_L(view, q)


def clear_gradient(law, w, teacher):
    """The gradient where no boundary is met, else None."""
    return gradient(law, w, teacher) if off_boundary(law, w) else None


def crosses(law, w, teacher):
    """The norms of E P N^T, E P M^T, E N M^T."""
    return [norm(moment_at(law, w, teacher, a, b)) for a, b in ((P, N), (P, M), (N, M))]


def norm_le(A, bound):
    """Largest singular value at most a rational bound (exact)."""
    square = tuple(tuple(dot(x, y) for y in zip(*A)) for x in zip(*A))
    return bound >= 0 and psd(shifted(square, F(bound) ** 2, -1))


def outer(pairs, p):
    """Sum of m x y^T over (m, x, y)."""
    pairs = list(pairs)
    return tuple(tuple(sum((m * x[i] * y[j] for m, x, y in pairs), F(0)) for j in range(p)) for i in range(p))


def above(mats, level):
    """Smallest eigenvalue over all matrices strictly above a rational level."""
    return all(definite(shifted(A, -level)) == 2 for A in mats)
