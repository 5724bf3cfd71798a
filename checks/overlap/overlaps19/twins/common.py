"""Shared helpers of the overlaps19 twins: requests, laws, patches, the network, symmetric matrices, enclosures.

Numbers are exact fractions. Where irrational numbers occur they are intervals I with rational ends; a comparison whose
enclosures overlap answers None and is tried again at a higher precision by `serve`.
"""
import math
import sys
from fractions import Fraction as F
from pathlib import Path

from mpmath import iv

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import (
    I,
    Working,
    all3,
    any3,
    enclosure,
    from_iv,
    interval,
    le,
    lt,
    not3,
    rational,
    sqrt,
    to_iv,
)  # noqa: E402,F401


def eq(x, y):
    return all3([le(x, y), le(y, x)])


def iff3(a, b):
    return None if a is None or b is None else a == b


def cos_pi(q):
    """cos(q pi) for a rational q; exact for multiples of 1/2 and 1/3."""
    t = abs(F(q)) % 2
    t = 2 - t if t > 1 else t
    known = {F(0): F(1), F(1, 3): F(1, 2), F(1, 2): F(0), F(2, 3): F(-1, 2), F(1): F(-1)}
    if t in known:
        return I(known[t])
    return from_iv(iv.cos(iv.pi * t.numerator / t.denominator))


class Request(exact.Request):
    def vector(self, name):
        return [rational(x) for x in self.fields[name]]

    def rows(self, name):
        return [[rational(x) for x in row] for row in self.fields[name]]

    def law(self, name="input"):
        return Law(
            [(rational(a["weight"]), [rational(x) for x in a["patches"][0]]) for a in self.fields[name]["atoms"]]
        )

    def layout(self, d, filter_name="w", output_name="a"):
        """Layout with r, k taken from the lengths of two vectors and the field `stride`."""
        return Layout(d, len(self.fields[filter_name]), self.integer("stride"), len(self.fields[output_name]))


def serve(judge):
    exact.serve(judge, Request)


def blank(given, then):
    """The answer where the sizes make no sense: the first assumption fails, the rest is open."""
    return {
        "given": {name: (None if i else False) for i, name in enumerate(given)},
        "then": {name: None for name in then},
    }


def answer(given, then, quantities=None):
    """The answer from functions without arguments; where the sizes make no sense, or a value does not exist, None."""

    def value(f):
        try:
            return f()
        except ZeroDivisionError:
            return None

    for sense in ("patches fit", "sizes positive"):
        if sense in given and not given[sense]():
            return {
                "given": {name: False if name == sense else None for name in given},
                "then": {name: None for name in then},
            }
    out = {"given": {name: value(f) for name, f in given.items()}, "then": {name: value(f) for name, f in then.items()}}
    values = {name: value(f) for name, f in (quantities or {}).items()}
    return {**out, "quantities": {name: enclosure(v) for name, v in values.items() if v is not None}}


# ---------------------------------------------------------------- vectors


def dot(x, y):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return sum((a * b for a, b in zip(x, y)), F(0))


def norm2(x):
    """Squared Euclidean norm."""
    return dot(x, x)


def plus(x, y):
    return [a + b for a, b in zip(x, y)]


def minus(x, y):
    return [a - b for a, b in zip(x, y)]


def times(c, x):
    return [c * a for a in x]


def unit(n, i):
    return [F(int(i == j)) for j in range(n)]


def sgn(x):
    return (x > 0) - (x < 0)


# ---------------------------------------------------------------- laws


class Law:
    """A finite law of x: atoms (weight, place)."""

    def __init__(self, atoms):
        if not atoms or any(m <= 0 for m, _ in atoms) or sum(m for m, _ in atoms) != 1:
            raise ValueError("the weights must be positive and add up to 1")
        self.atoms, self.d = atoms, len(atoms[0][1])
        if any(len(x) != self.d for _, x in atoms):
            raise ValueError("atoms of different lengths")

    def mean(self, f):
        """E f(x) for a number f(x)."""
        return sum((m * f(x) for m, x in self.atoms), F(0))

    def mean_vector(self, f, n):
        """E f(x) for f(x) in R^n."""
        total = [F(0)] * n
        for m, x in self.atoms:
            total = [t + m * v for t, v in zip(total, f(x))]
        return total

    def largest(self, f):
        return max(f(x) for _, x in self.atoms)

    def places(self):
        mass = {}
        for m, x in self.atoms:
            mass[tuple(x)] = mass.get(tuple(x), F(0)) + m
        return mass

    def symmetric(self):
        mass = self.places()
        return all(mass.get(tuple(-c for c in x)) == m for x, m in mass.items())

    def covariance(self):
        return [[self.mean(lambda x: x[i] * x[j]) for j in range(self.d)] for i in range(self.d)]

    def isotropic(self):
        return all(v == (i == j) for i, row in enumerate(self.covariance()) for j, v in enumerate(row))

    def bounded(self, b, squared=False):
        """|x| <= b at every atom, or |x|^2 <= b."""
        return all((norm2(x) <= b if squared else b >= 0 and norm2(x) <= b * b) for _, x in self.atoms)


def sum_law(atoms, n, cap=400000):
    """Law of the sum of n independent copies of a number with atoms (weight, value): value -> probability;
    None when it is too large."""
    mass = {}
    for m, v in atoms:
        mass[F(v)] = mass.get(F(v), F(0)) + m
    unit, total = math.lcm(*[v.denominator for v in mass]), math.lcm(*[m.denominator for m in mass.values()])
    one = [(int(v * unit), int(m * total)) for v, m in mass.items()]
    law, work = {0: 1}, 0
    for _ in range(n):
        work += len(law) * len(one)
        if work > cap:
            return None
        new = {}
        for v, m in law.items():
            for u, c in one:
                new[v + u] = new.get(v + u, 0) + m * c
        law = new
    return {F(v, unit): F(m, total**n) for v, m in law.items()}


def log(x):
    """Enclosure of the logarithm of a positive fraction."""
    return I(0) if x == 1 else from_iv(iv.log(to_iv(x)))


def exp_le(y, c):
    """exp(-y) <= c for fractions y and c."""
    return False if c <= 0 else le(-log(F(c)), F(y))


# ---------------------------------------------------------------- patches and the network


class Layout:
    """Sizes d, r, s, k. Indices count from 0: patch j reads the coordinates j s, ..., j s + r - 1."""

    def __init__(self, d, r, s, k):
        self.d, self.r, self.s, self.k = d, r, s, k
        self.sane = min(d, r, s, k) >= 1
        self.fits = self.sane and (k - 1) * s + r <= d
        self.large = s >= r // 2 + 1  # A4
        self.exists = s <= r  # the segment lies inside the filter
        self.q = 2 * s - r  # its length
        self.apart = s >= r  # no two patches meet

    def coordinates(self, j):
        return list(range(j * self.s, j * self.s + self.r))

    def private_coordinates(self, j):
        return list(range(j * self.s + self.r - self.s, j * self.s + self.s))

    def patch(self, x, j):
        return [x[i] for i in self.coordinates(j)]

    def private(self, x, j):
        return [x[i] for i in self.private_coordinates(j)]

    def segment(self, w):
        """w_{r-s+1}, ..., w_s."""
        return list(w[self.r - self.s : self.s])

    def combined(self, a, x):
        """sum_j a_j P_j x."""
        total = [F(0)] * self.r
        for j in range(self.k):
            total = plus(total, times(a[j], self.patch(x, j)))
        return total

    def combined_private(self, a, x):
        total = [F(0)] * self.q
        for j in range(self.k):
            total = plus(total, times(a[j], self.private(x, j)))
        return total

    def f(self, w, a, x, alpha):
        """sum_j a_j sigma(w^T P_j x)."""
        return sum((a[j] * sigma(dot(w, self.patch(x, j)), alpha) for j in range(self.k)), F(0))

    def f_private(self, v, a, x, alpha):
        return sum((a[j] * sigma(dot(v, self.private(x, j)), alpha) for j in range(self.k)), F(0))

    def pipj(self, i, j):
        """P_i P_j^T: entry (u, v) is 1 where place u of patch i and place v of patch j are the same coordinate."""
        return [[F(int(i * self.s + u == j * self.s + v)) for v in range(self.r)] for u in range(self.r)]

    def pa(self, a, b=None):
        """sum_{i,j} a_i b_j P_i P_j^T (b = a by default)."""
        b, total = a if b is None else b, zeros(self.r)
        for i in range(self.k):
            for j in range(self.k):
                for u in range(self.r):
                    v = (i - j) * self.s + u  # i s + u = j s + v
                    if 0 <= v < self.r:
                        total[u][v] += a[i] * b[j]
        return total


class Pair:
    """Student and teacher of an instance: filters w, ws, output weights a, as_, the slope alpha and the layout."""

    def __init__(self, r, d, w="w", a="a"):
        self.w, self.a, self.ws, self.as_ = r.vector(w), r.vector(a), r.vector("teacher_w"), r.vector("teacher_a")
        self.alpha, self.lay = r.number("alpha"), Layout(d, len(self.w), r.integer("stride"), len(self.a))
        self.k = self.lay.k
        self.fits = self.lay.fits and len(self.ws) == len(self.w) and len(self.as_) == len(self.a)

    def student(self, x):
        return self.lay.f(self.w, self.a, x, self.alpha)

    def teacher(self, x):
        return self.lay.f(self.ws, self.as_, x, self.alpha)

    def mixed(self, x):
        """The teacher's filter with the student's output weights."""
        return self.lay.f(self.ws, self.a, x, self.alpha)

    def loss(self, x):
        return (self.teacher(x) - self.student(x)) ** 2

    def distance(self):
        """|a|^2 |w - w*|^2 + |a - a*|^2 |w*|^2."""
        return norm2(self.a) * norm2(minus(self.w, self.ws)) + norm2(minus(self.a, self.as_)) * norm2(self.ws)


def slope_within(alpha, c=1):
    return -c <= alpha <= c


def sigma(z, alpha):
    return z if z >= 0 else alpha * z


def updates(lay, v, a, x, y, alpha, slope=F(2), balance=F(1, 4)):
    """g and h of (2), (3): slope/(1+alpha) (f - y) (...) + balance (|v|^2 - |a|^2) v,
    and the same for a with the signs exchanged."""
    c = slope / (1 + alpha) * (lay.f_private(v, a, x, alpha) - y)
    gap = balance * (norm2(v) - norm2(a))
    g = plus(times(c, lay.combined_private(a, x)), times(gap, v))
    h = plus([c * dot(v, lay.private(x, j)) for j in range(lay.k)], times(-gap, a))
    return g, h


# ---------------------------------------------------------------- matrices


def zeros(n, m=None):
    return [[F(0)] * (n if m is None else m) for _ in range(n)]


def matvec(A, x):
    return [dot(row, x) for row in A]


def form(x, A, y):
    return dot(x, matvec(A, y))


def transpose(A):
    return [list(c) for c in zip(*A)]


def shifted(A, t, factor=1):
    """factor * A + t * identity."""
    return [[factor * x + (t if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(A)]


def inertia(A):
    """(negative, zero, positive) eigenvalues of a symmetric matrix, by exact congruence (Sylvester)."""
    A, count = [[F(x) for x in row] for row in A], [0, 0, 0]
    while A:
        n = len(A)
        p = next((i for i in range(n) if A[i][i]), None)
        if p is None:
            pair = next(((i, j) for i in range(n) for j in range(i) if A[i][j]), None)
            if pair is None:
                count[1] += n
                return tuple(count)
            i, j = pair  # all diagonal entries are 0: adding row and column j to i makes 2 A_ij on the diagonal
            A[i] = plus(A[i], A[j])
            for row in A:
                row[i] += row[j]
            p = i
        d, row, rest = A[p][p], A[p], [i for i in range(n) if i != p]
        count[1 + sgn(d)] += 1
        A = [[A[i][j] - A[i][p] * row[j] / d for j in rest] for i in rest]
    return tuple(count)


def psd(A):
    return inertia(A)[0] == 0


def pd(A):
    return inertia(A)[2] == len(A)


def lmin_ge(A, bound):
    """lambda_min(A) >= bound for a symmetric A and a rational or an interval."""
    b = interval(bound)
    if psd(shifted(A, -b.hi)):
        return True
    if not psd(shifted(A, -b.lo)):
        return False
    Working.close = True
    return None


def lmax_le(A, bound):
    return lmin_ge(shifted(A, 0, -1), -interval(bound))


def lmin(A):
    """Enclosure of the smallest eigenvalue of a symmetric matrix; exact when it is a simple fraction."""
    if not A:
        raise ValueError("empty matrix")
    size = max(sum(abs(x) for x in row) for row in A)
    lo, hi = -size, size
    for _ in range(int(Working.digits * 3.4) + max(1, math.ceil(size)).bit_length()):
        simple = ((lo + hi) / 2).limit_denominator(10**4)
        negative, zero, _ = inertia(shifted(A, -simple))
        if lo <= simple <= hi and negative == 0 and zero:
            return I(simple)
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if psd(shifted(A, -mid)) else (lo, mid)
    return I(lo, hi)


def lmax(A):
    return -lmin(shifted(A, 0, -1))


def solve(A, b):
    """The solution of A x = b, or None when A is singular."""
    n = len(A)
    M = [[F(x) for x in row] + [F(y)] for row, y in zip(A, b)]
    for c in range(n):
        p = next((i for i in range(c, n) if M[i][c]), None)
        if p is None:
            return None
        M[c], M[p] = M[p], M[c]
        M[c] = [x / M[c][c] for x in M[c]]
        for i in range(n):
            if i != c and M[i][c]:
                M[i] = [x - M[i][c] * y for x, y in zip(M[i], M[c])]
    return [row[n] for row in M]


def charpoly(A):
    """Coefficients c_0, ..., c_n of det(t I - A), lowest first (Faddeev-LeVerrier)."""
    n = len(A)
    coefficients, M = [F(0)] * n + [F(1)], zeros(n)
    for k in range(1, n + 1):
        M = [[dot(row, col) for col in zip(*M)] for row in A]
        M = shifted(M, coefficients[n - k + 1])
        coefficients[n - k] = -sum(dot(A[i], [M[j][i] for j in range(n)]) for i in range(n)) / k
    return coefficients


def l_reg(v, a, v_star, a_star, half=F(1, 2), eighth=F(1, 8)):
    """half |v a^T - v* a*^T|_F^2 + eighth (|v|^2 - |a|^2)^2."""
    fit = sum(((v[i] * a[j] - v_star[i] * a_star[j]) ** 2 for i in range(len(v)) for j in range(len(a))), F(0))
    return half * fit + eighth * (norm2(v) - norm2(a)) ** 2


def derivative(f, point, direction):
    """d/dt f(point + t direction) at 0 of a polynomial of degree at most 4 in t: exact five-point rule."""

    def at(t):
        return f(plus(point, times(F(t), direction)))

    return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / 12


def gradient(f, point):
    return [derivative(f, point, unit(len(point), i)) for i in range(len(point))]
