"""More helpers of the overlaps19 twins: one sample step of Convotron, extreme eigenvalues,
sums of square roots, answers.

A sum of square roots is a list of terms (coefficient, radicand); the coefficients are fractions, or intervals where an
eigenvalue is irrational.
"""
import math
from fractions import Fraction as F

import common
from common import I, Layout, dot, enclosure, inertia, interval, le, minus, norm2, plus, psd, shifted, sqrt, times


# ---------------------------------------------------------------- answers


def answer(given, then, quantities=None):
    """`given` in order: name -> truth. `then`: name -> a function without arguments.
    A division by 0 or an undefined root is no value: null."""
    return {
        "given": given,
        "then": {name: attempt(f) for name, f in then.items()},
        "quantities": {name: enclosure(x) for name, x in (quantities or {}).items() if x is not None},
    }


def attempt(f):
    try:
        return f()
    except (ZeroDivisionError, ValueError, TypeError):
        return None


# ---------------------------------------------------------------- sums of square roots


def is_square(x):
    """The root of a fraction that is a square, or None."""
    if x < 0:
        return None
    n, d = math.isqrt(x.numerator), math.isqrt(x.denominator)
    return F(n, d) if n * n == x.numerator and d * d == x.denominator else None


def collected(terms):
    """The same sum with one term per class of radicands whose ratio is a square:
    the roots left are linearly independent over the rationals."""
    classes = []  # [radicand, coefficient]
    for c, n in terms:
        n = F(n)
        if n < 0:
            raise ValueError("root of a negative number")
        if n == 0 or c == 0:
            continue
        for known in classes:
            root = is_square(n / known[0])
            if root is not None:
                known[1] += c * root
                break
        else:
            root = is_square(n)
            classes.append([F(1), c * root] if root is not None else [n, c])
    return [(c, n) for n, c in classes if c != 0]


def le_roots(left, right):
    """left <= right for sums of square roots; ties are exact where all coefficients are fractions."""
    terms = list(right) + [(-c if isinstance(c, I) else -F(c), n) for c, n in left]
    if any(isinstance(c, I) for c, _ in terms):
        return le(0, sum((sqrt(F(n)) * c for c, n in terms), I(0)))
    terms = collected(terms)
    if not terms:
        return True
    if len({c > 0 for c, _ in terms}) == 1:
        return terms[0][0] > 0
    if len(terms) == 2:
        (c, n), (e, m) = terms
        return (c * c * n >= e * e * m) == (c > 0)
    return le(0, sum((sqrt(n) * c for c, n in terms), I(0)))


# ---------------------------------------------------------------- eigenvalues


def simplest(lo, hi):
    """The fraction with the smallest denominator in [lo, hi], by the Stern-Brocot tree."""
    whole = math.floor(lo)
    if whole == lo or whole + 1 <= hi:
        return F(whole) if whole == lo else F(whole + 1)
    return whole + 1 / simplest(1 / (hi - whole), 1 / (lo - whole))


def smallest(A):
    """lambda_min: a fraction where it is one (of denominator below some 10^9), else an interval."""
    if all(x == 0 for i, row in enumerate(A) for j, x in enumerate(row) if i != j):
        return min(A[i][i] for i in range(len(A)))
    size = max(sum(abs(x) for x in row) for row in A)
    lo, hi = -size, size
    for bits in (24, 60, int(3.4 * common.Working.digits)):
        while hi - lo > F(1, 2**bits):
            mid = F(round((lo + hi) / 2 * 2 ** (bits + 2)), 2 ** (bits + 2))
            lo, hi = (mid, hi) if psd(shifted(A, -mid)) else (lo, mid)
        t = simplest(lo, hi)
        negative, zero, _ = inertia(shifted(A, -t))
        if negative == 0 and zero:
            return t
    return I(lo, hi)


def largest(A):
    return -smallest(shifted(A, 0, -1))


def extremes(lay, a):
    """(lambda_min, lambda_max) of P_a."""
    P = lay.pa(a)
    return smallest(P), largest(P)


# ---------------------------------------------------------------- one step of Convotron


class Step:
    """The fields of a claim of Section B.2: law, student, teacher, and the expectations of one step."""

    def __init__(self, r):
        self.law, self.alpha = r.law("input"), r.number("alpha")
        self.w, self.a, self.w_star, self.a_star = (r.vector(n) for n in ("w", "a", "teacher_w", "teacher_a"))
        self.lay = Layout(self.law.d, len(self.w), r.integer("stride"), len(self.a))
        self.r, self.k, self.d = self.lay.r, self.lay.k, self.law.d
        self.half = (1 + self.alpha) / 2
        self.fits = self.lay.fits and len(self.w_star) == self.r and len(self.a_star) == self.k
        if not self.fits:
            return
        self.e, self.b = minus(self.w, self.w_star), minus(self.a_star, self.a)
        self.e2, self.b2, self.w2, self.a2 = norm2(self.e), norm2(self.b), norm2(self.w_star), norm2(self.a)
        self.samples = [(m, x, self.residual(x), self.lay.combined(self.a, x)) for m, x in self.law.atoms]

    def residual(self, x):
        return self.lay.f(self.w_star, self.a_star, x, self.alpha) - self.lay.f(self.w, self.a, x, self.alpha)

    def drift(self):
        return sum(m * dot(minus(self.w_star, self.w), times(e, z)) for m, _, e, z in self.samples)

    def variance(self):
        return sum(m * norm2(times(e, z)) for m, _, e, z in self.samples)

    def next(self, step):
        """E |w + step g - w*|^2."""
        return sum((m * norm2_any(plus(self.e, [step * c for c in times(e, z)])) for m, _, e, z in self.samples), F(0))

    def loss(self):
        return sum(m * e * e for m, _, e, _ in self.samples)

    def weighted_loss(self):
        """E (f* - f)^2 |x|^2."""
        return sum(m * e * e * norm2(x) for m, x, e, _ in self.samples)

    def fourth(self):
        return self.law.mean(lambda x: norm2(x) ** 2)

    def extremes(self):
        return extremes(self.lay, self.a)

    def constants(self, B, two=F(2)):
        """beta, gamma, the rational factor of delta (delta = factor |w*|), chi."""
        return scalars(self.k, self.half, *self.extremes(), B, self.w2, two)


def norm2_any(x):
    return sum((c * c for c in x), F(0))


def scalars(k, half, low, high, B, w2, two=F(2)):
    gamma = high * (two * k * B)
    return low * half, gamma, half * k, gamma * w2


def step_size(beta, gamma, chi):
    """beta min(1/gamma, 1/chi)."""
    if all(isinstance(x, F) for x in (beta, gamma, chi)):
        return beta * min(1 / gamma, 1 / chi)
    u, v = 1 / interval(gamma), 1 / interval(chi)
    return I(min(u.lo, v.lo), min(u.hi, v.hi)) * beta


# ---------------------------------------------------------------- assumptions


def given_of(s, names, eps=None, B=None, squared=True):
    """The assumptions of Section B.2 by name, in the order of `names`."""
    if not s.fits:
        return {name: None if i else False for i, name in enumerate(names)}
    law, lay = s.law, s.lay
    known = {
        "patches fit": lambda: True,
        "symmetric": law.symmetric,
        "isotropic": law.isotropic,
        "large stride": lambda: lay.large,
        "unit weights": lambda: s.a2 == 1,
        "unit teacher weights": lambda: norm2(s.a_star) == 1,
        "slope": lambda: -1 <= s.alpha <= 1,
        "positive slope": lambda: s.alpha > -1,
        "teacher nonzero": lambda: s.w2 > 0,
        "eps nonnegative": lambda: eps >= 0,
        "close weights": lambda: s.b2 <= eps**2,
        "small eps": lambda: eps**2 * s.k**6 * s.w2 <= 1,
        "bounded": lambda: law.bounded(B, squared),
    }
    return {name: known[name]() for name in names}


def blank_then(names):
    return {name: (lambda: None) for name in names}


STANDING = ["patches fit", "symmetric", "isotropic", "large stride", "unit weights", "unit teacher weights"]
NEAR = ["eps nonnegative", "close weights", "small eps"]


# --------------------------------------------- the induction of Section B.2: no law, the layout has the least dimension


class Induction:
    """Fields a, teacher_w, alpha, B, eps, error2, stride."""

    def __init__(self, r):
        self.a, self.w_star, self.alpha = r.vector("a"), r.vector("teacher_w"), r.number("alpha")
        self.B, self.eps, self.E, s = r.number("B"), r.number("eps"), r.number("error2"), r.integer("stride")
        self.k, self.r = len(self.a), len(self.w_star)
        self.d, self.half = (self.k - 1) * s + self.r, (1 + self.alpha) / 2
        self.lay = Layout(self.d, self.r, s, self.k)
        self.sane = self.lay.sane
        if self.sane:
            self.w2, self.a2 = norm2(self.w_star), norm2(self.a)
            self.low, self.high = extremes(self.lay, self.a)
            self.beta, self.gamma, self.delta, self.chi = scalars(
                self.k, self.half, self.low, self.high, self.B, self.w2
            )

    def eta(self):
        return step_size(self.beta, self.gamma, self.chi)

    def given(self):
        if not self.sane:
            names = [
                "large stride",
                "unit weights",
                "slope",
                "positive slope",
                "teacher nonzero",
                "bound",
                "eps nonnegative",
                "small eps",
                "hypothesis",
            ]
            return {name: None if i else False for i, name in enumerate(names)}
        return {
            "large stride": self.lay.large,
            "unit weights": self.a2 == 1,
            "slope": -1 <= self.alpha <= 1,
            "positive slope": self.alpha > -1,
            "teacher nonzero": self.w2 > 0,
            "bound": self.B >= self.d,
            "eps nonnegative": self.eps >= 0,
            "small eps": self.eps**2 * self.k**6 * self.w2 <= 1,
            "hypothesis": 0 <= self.E <= 1,
        }


# ---------------------------------------------------------------- Stage 1


def same(x, y):
    """Equality of vectors: the lengths agree and all entries do."""
    return len(x) == len(y) and all(a == b for a, b in zip(x, y))


class Stage1:
    """Student, teacher and stride; the layout of the law, of one input x, or the least one that holds all patches."""

    def __init__(self, r, law=False, x=False):
        self.law = r.law("input") if law else None
        self.x = r.vector("x") if x else None
        names = [n if n in r.fields else "teacher_" + n for n in ("w", "a")]
        self.w, self.a = (r.vector(n) for n in names)
        self.w_star, self.a_star = (
            r.vector("teacher_" + n) if "teacher_" + n in r.fields else v for n, v in (("w", self.w), ("a", self.a))
        )
        self.alpha = r.number("alpha") if "alpha" in r.fields else F(1)
        s, k = r.integer("stride"), len(self.a)
        self.k, d = k, self.law.d if law else len(self.x) if x else (k - 1) * s + len(self.w)
        self.lay = Layout(d, len(self.w), s, k)
        self.fits = self.lay.fits and len(self.w_star) == len(self.w) and len(self.a_star) == k
        self.usable = (
            self.fits and self.lay.large and self.lay.exists
        )  # there is a private part of at least one coordinate
        if self.usable:
            self.v, self.v_star = self.lay.segment(self.w), self.lay.segment(self.w_star)

    def label(self, x):
        return self.lay.f(self.w_star, self.a_star, x, self.alpha)

    def given(self, names):
        known = {
            "patches fit": lambda: self.fits,
            "large stride": lambda: self.lay.large,
            "segment exists": lambda: self.lay.exists,
            "slope not -1": lambda: 1 + self.alpha != 0,
            "symmetric": lambda: self.law.symmetric(),
            "isotropic": lambda: self.law.isotropic(),
            "linear": lambda: self.alpha == 1,
            "no overlap": lambda: self.lay.apart,
        }
        return {name: known[name]() if self.fits else (None if i else False) for i, name in enumerate(names)}

    def l_reg_gradients(self, c, v=None, v_star=None):
        """Partial gradients of L_reg at (v, a), v = w_non by default, with the coefficients fit and balance."""
        v, v_star = self.v if v is None else v, self.v_star if v_star is None else v_star

        def by_filter(u):
            return common.l_reg(u, self.a, v_star, self.a_star, c["fit"], c["balance"])

        def by_weights(b):
            return common.l_reg(v, b, v_star, self.a_star, c["fit"], c["balance"])

        return common.gradient(by_filter, v), common.gradient(by_weights, self.a)

    def updates(self, x, front, balance):
        return common.updates(self.lay, self.v, self.a, x, self.label(x), self.alpha, front, balance)

    def scale2(self):
        """sigma_1^2."""
        return norm2(self.w_star) * norm2(self.a_star)

    def small(self, B):
        """|x| <= B and |w_non|^2, |a|^2 <= sigma_1, by squares; open where there is no private part."""
        names = ["in range", "small filter", "small weights"]
        if not self.usable:
            return dict.fromkeys(names)
        small = [norm2(vector) ** 2 <= self.scale2() for vector in (self.v, self.a)]
        return dict(zip(names, [B >= 0 and norm2(self.x) <= B**2, *small]))

    def deviations(self, c, pull):
        """|g - dL/dw_non|^2 and |h - dL/da|^2 at x; `pull` names the coefficient of the last terms of (2), (3)."""
        seen, wanted = self.updates(self.x, c["front"], c[pull]), self.l_reg_gradients(c)
        return [norm2(minus(update, gradient)) for update, gradient in zip(seen, wanted)]


def unbiased(r, c, quarter, balance):
    """Lemma 4.1, first part; `quarter` and `balance` name the coefficients of (2), (3)
    and of (8) among the constants c."""
    s = Stage1(r, law=True)
    given = s.given(["patches fit", "large stride", "segment exists", "slope not -1", "symmetric", "isotropic"])
    if not s.usable or s.alpha == -1:
        return answer(given, blank_then(["filter", "weights"]))
    g = s.law.mean_vector(lambda x: s.updates(x, c["front"], c[quarter])[0], len(s.v))
    h = s.law.mean_vector(lambda x: s.updates(x, c["front"], c[quarter])[1], s.k)
    by_filter, by_weights = s.l_reg_gradients({"fit": c["fit"], "balance": c[balance]})
    return answer(given, {"filter": lambda: same(g, by_filter), "weights": lambda: same(h, by_weights)})


def balancing(r, name, printed):
    """The balancing terms of (2), (3) against the regulariser of (8); `name` names their coefficient."""
    c, w, a = r.constants({name: printed, "eighth": "1/8"}), r.vector("w"), r.vector("a")
    gap = norm2(w) - norm2(a)
    b_w, b_a = times(c[name] * gap, w), times(-c[name] * gap, a)
    return answer(
        {},
        {
            "gradient by filter": lambda: same(
                b_w, common.gradient(lambda u: c["eighth"] * (norm2(u) - norm2(a)) ** 2, w)
            ),
            "gradient by weights": lambda: same(
                b_a, common.gradient(lambda b: c["eighth"] * (norm2(w) - norm2(b)) ** 2, a)
            ),
            "balances": lambda: gap * (dot(w, b_w) - dot(a, b_a)) >= 0,
        },
    )


def gradient_recalled(r, name, printed, whole):
    """The gradient of L_reg as the proof recalls it; `whole`: with w* where w*_non is meant."""
    c, s = r.constants({name: printed, "fit": "1/2", "balance": "1/8"}), Stage1(r)
    given = s.given(["large stride", "segment exists"])
    if not s.usable:
        return answer(given, blank_then(["gradient"]))
    target = s.w_star if whole else s.v_star
    own = times(norm2(s.a) + c[name] * (norm2(s.v) - norm2(s.a)), s.v)
    printed_side = minus(own, times(dot(s.a, s.a_star), target)) if len(target) == len(own) else target
    return answer(given, {"gradient": lambda: same(s.l_reg_gradients(c)[0], printed_side)})


class TwoTeachers:
    """Fields of thm4.1: a law, two teachers, alpha, stride, epsilon."""

    def __init__(self, r):
        self.law, self.alpha, self.eps = r.law("input"), r.number("alpha"), r.number("epsilon")
        self.w, self.a, self.v, self.b = (r.vector(n) for n in ("teacher_w", "teacher_a", "other_w", "other_a"))
        self.lay = Layout(self.law.d, len(self.w), r.integer("stride"), len(self.a))
        self.fits = self.lay.fits and len(self.v) == len(self.w) and len(self.b) == len(self.a)
        self.usable = self.fits and self.lay.large and self.lay.exists

    def given(self, extra):
        """`extra`: the assumptions of one claim only, name -> function."""
        known = {
            "patches fit": lambda: True,
            "large stride": lambda: self.lay.large,
            "segment exists": lambda: self.lay.exists,
            "slope not -1": lambda: self.alpha != -1,
            "symmetric": self.law.symmetric,
            "isotropic": self.law.isotropic,
            "nonzero teacher": lambda: all(map(any, (self.w, self.a, self.v, self.b))),
            "same scale": lambda: norm2(self.w) * norm2(self.a) == norm2(self.v) * norm2(self.b),
            "epsilon positive": lambda: self.eps > 0,
            **extra,
        }
        return {name: attempt(f) if self.fits else (None if i else False) for i, (name, f) in enumerate(known.items())}

    def data(self, w, a):
        """Joint law of all private parts and the label of the teacher (w, a)."""
        mass = {}
        for m, x in self.law.atoms:
            key = (tuple(tuple(self.lay.private(x, j)) for j in range(self.lay.k)), self.lay.f(w, a, x, self.alpha))
            mass[key] = mass.get(key, 0) + m
        return mass

    def differ(self):
        return self.data(self.w, self.a) != self.data(self.v, self.b) if self.usable else None
