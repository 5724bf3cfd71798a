"""Shared helpers of the du18 twins: requests, exact laws and closed regions, angles, eigenvalues, growth conditions.

Every angle phi met here has a rational *signed squared cosine* q = sign(cos phi) cos(phi)^2; q falls from 1 (angle 0)
to -1 (angle pi), so angles are compared exactly as fractions. Real numbers are intervals I with rational ends; a point
interval is exact.
"""
import math
import sys
from fractions import Fraction as F
from functools import lru_cache
from pathlib import Path

from mpmath import iv, mp

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
    rational,
    set_digits,
    sqrt,
    to_iv,
)  # noqa: E402,F401

# Some enclosures here stay wide at any precision (bounds over all students at an angle): only thin ones that overlap
# are worth another try.
Working.thin = F(1, 10**20)


def imax(values):
    values = [interval(v) for v in values]
    return I(max(v.lo for v in values), max(v.hi for v in values))


def imin(values):
    values = [interval(v) for v in values]
    return I(min(v.lo for v in values), min(v.hi for v in values))


def pi():
    return from_iv(iv.pi)


class Request(exact.Request):
    """Vectors must have the dimension of the law that was read before them."""

    def __init__(self, data):
        super().__init__(data)
        self.p = None

    def law(self, name, k=None, gaussian=False):
        data = self.fields[name]
        law = (
            Law(gaussian=rational(data["gaussian"]))
            if gaussian and "gaussian" in data
            else Law([(rational(a["weight"]), [[rational(x) for x in z] for z in a["patches"]]) for a in data["atoms"]])
        )
        if k is not None and law.k != k:
            raise ValueError(f"{name} must have {k} patch")
        if self.p not in (None, law.p):
            raise ValueError("dimensions differ")
        self.p = law.p
        return law

    def vector(self, name):
        v = [rational(x) for x in self.fields[name]]
        if self.p not in (None, len(v)) or not v:
            raise ValueError(f"{name} has the wrong dimension")
        if name == "teacher" and not any(v):
            raise ValueError("the teacher is 0")
        return v


def serve(judge):
    exact.serve(judge, Request, (40, 160, 640))


def of_one_patch(law, given, then):
    """The answer with `one patch` as its first assumption; all that follows is open where there are more patches."""
    if law.k == 1:
        return {"given": {"one patch": True, **given}, "then": then}
    return {"given": {"one patch": False, **dict.fromkeys(given)}, "then": dict.fromkeys(then)}


# ---------------------------------------------------------------- vectors, laws, regions


def dot(x, y):
    return sum(a * b for a, b in zip(x, y))


def minus(x, y):
    return [a - b for a, b in zip(x, y)]


def matvec(A, x):
    return [dot(row, x) for row in A]


def sgn(x):
    return (x > 0) - (x < 0)


class Law:
    def __init__(self, atoms=None, gaussian=None):
        self.gaussian, self.atoms = gaussian is not None, atoms
        if self.gaussian:
            if gaussian.denominator != 1 or gaussian < 1:
                raise ValueError("bad dimension")
            self.p, self.k = int(gaussian), 1
            return
        if not atoms or any(m <= 0 for m, _ in atoms) or sum(m for m, _ in atoms) != 1:
            raise ValueError("the weights must be positive and add up to 1")
        self.k = len(atoms[0][1])
        self.p = len(atoms[0][1][0]) if self.k else 0
        if self.k < 1 or self.p < 1 or any(len(zs) != self.k or any(len(z) != self.p for z in zs) for _, zs in atoms):
            raise ValueError("atoms of different shapes")
        # The same law in integers, for speed: patches times `scale`, weights times `mass`.
        scale = math.lcm(*[x.denominator for _, zs in atoms for z in zs for x in z])
        mass = math.lcm(*[m.denominator for m, _ in atoms])
        self.ints = [(int(m * mass), [[int(x * scale) for x in z] for z in zs]) for m, zs in atoms]
        self.unit = F(1, mass * scale**2 * self.k**2)

    def patches(self):
        return [z for _, zs in self.atoms for z in zs]

    def averages(self):
        """The law (k = 1) of Z_avg."""
        return Law([(m, [[sum(c) / self.k for c in zip(*zs)]]) for m, zs in self.atoms])


def relu(x):
    return max(x, F(0))


def output(w, zs):
    return sum(relu(dot(w, z)) for z in zs) / len(zs)


def loss(law, w, teacher):
    return sum(m * (output(w, zs) - output(teacher, zs)) ** 2 for m, zs in law.atoms) / 2


def gradient(law, w, teacher):
    """Gradient of the loss, sample by sample; sigma'(0) = 0 (immaterial where the gradient exists)."""
    g = [F(0)] * law.p
    for m, zs in law.atoms:
        error = output(w, zs) - output(teacher, zs)
        for z in zs:
            if dot(w, z) > 0:
                g = [a + m * error * b / law.k for a, b in zip(g, z)]
    return g


def differentiable(law, w, teacher):
    """k = 1: no atom on the boundary of w on which the teacher fires (the one-sided slopes differ exactly there)."""
    return not any(any(z) and dot(w, z) == 0 and dot(teacher, z) > 0 for z in law.patches())


def off_boundary(law, *ws):
    return not any(any(z) and dot(w, z) == 0 for z in law.patches() for w in ws)


def signs(law, w):
    return [[sgn(dot(w, z)) for z in zs] for _, zs in law.atoms]


P, N, M = (1, 1), (1, -1), (-1, 1)  # regions: side of w, side of the teacher, both closed


def moment(law, sw, st, first, second=None):
    """E[X Y^T] of the region averages X, Y (Y = X by default),
    from the signs of w and of the teacher on every patch."""
    p, total = law.p, [[0] * law.p for _ in range(law.p)]
    for (m, zs), ws, ts in zip(law.ints, sw, st):
        sums = []
        for a, b in (first, second or first):
            x = [0] * p
            for z, s, t in zip(zs, ws, ts):
                if a * s >= 0 and b * t >= 0:
                    x = [u + v for u, v in zip(x, z)]
            sums.append(x)
        for i in range(p):
            for j in range(p):
                total[i][j] += m * sums[0][i] * sums[1][j]
    return tuple(tuple(x * law.unit for x in row) for row in total)


def moment_at(law, w, teacher, first, second=None):
    return moment(law, signs(law, w), signs(law, teacher), first, second)


def second_moment(law, keep=lambda z: True):
    """k = 1: E[Z Z^T] over the atoms that are kept."""
    kept = [(m, zs[0]) for m, zs in law.atoms if keep(zs[0])]
    return tuple(tuple(sum((m * z[i] * z[j] for m, z in kept), F(0)) for j in range(law.p)) for i in range(law.p))


# ---------------------------------------------------------------- symmetric matrices


@lru_cache(maxsize=20000)
def definite(A):
    """2 positive definite, 1 positive semidefinite and singular, 0 neither (exact elimination)."""
    A, answer = [list(row) for row in A], 2
    while A:
        d = A[0][0]
        if d < 0 or (d == 0 and any(A[0])):
            return 0
        answer = answer if d else 1
        A = [[A[i][j] - (A[i][0] * A[0][j] / d if d else 0) for j in range(1, len(A))] for i in range(1, len(A))]
    return answer


def psd(A):
    return definite(A) > 0


def shifted(A, t, factor=1):
    """factor * A + t * identity."""
    return tuple(tuple(factor * x + (t if i == j else 0) for j, x in enumerate(row)) for i, row in enumerate(A))


def lmin_ge(A, t):
    return psd(shifted(A, -t))


def lmax_le(A, bound):
    """lambda_max(A) <= bound, for a rational or an interval."""
    b = interval(bound)
    if psd(shifted(A, b.lo, -1)):
        return True
    if not psd(shifted(A, b.hi, -1)):
        return False
    Working.close = True
    return None


def mean_disc(A):
    """p <= 2: the eigenvalues are mean -+ sqrt(disc)."""
    if len(A) == 1:
        return A[0][0], F(0)
    return (A[0][0] + A[1][1]) / 2, ((A[0][0] - A[1][1]) / 2) ** 2 + A[0][1] ** 2


def eig(A):
    """(smallest, largest) eigenvalue of a positive semidefinite matrix as enclosures."""
    return _eig(A, Working.digits)


@lru_cache(maxsize=20000)
def _eig(A, _):
    if len(A) <= 2:
        m, d = mean_disc(A)
        r = sqrt(d)
        return I(m) - r, I(m) + r
    if all(x == 0 for i, row in enumerate(A) for j, x in enumerate(row) if i != j):
        diagonal = [A[i][i] for i in range(len(A))]
        return I(min(diagonal)), I(max(diagonal))
    trace = sum(A[i][i] for i in range(len(A)))
    return smallest(A, F(0), trace), -smallest(shifted(A, 0, -1), -trace, F(0))


def smallest(A, lo, hi):
    """Smallest eigenvalue, known to lie in [lo, hi]; exact when it is a simple fraction."""

    def state(t):
        return definite(shifted(A, -t))

    for _ in range(64):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if state(mid) else (lo, mid)
    simple = ((lo + hi) / 2).limit_denominator(10**6)
    for t in (lo, hi, simple):
        if state(t) == 1:
            return I(t)
    return I(lo, hi)


def norm(A):
    """Largest singular value."""
    if not any(any(row) for row in A):
        return I(0)
    return sqrt(eig(tuple(tuple(dot(x, y) for y in zip(*A)) for x in zip(*A)))[1])


def lmin_ge_lmin(A, B, c):
    """lambda_min(A) >= lambda_min(B) - c, ties included when p <= 2."""
    if len(A) > 2:
        if psd(shifted(tuple(tuple(a - b for a, b in zip(x, y)) for x, y in zip(A, B)), c)):
            return True  # Weyl
        return le(eig(B)[0] - c, eig(A)[0])
    (ma, da), (mb, db) = mean_disc(A), mean_disc(B)
    x = ma - mb + c  # asked: x + sqrt(db) >= sqrt(da)
    if x < 0 and x * x > db:
        return False
    z = x * x + db - da  # after squaring: z + 2 x sqrt(db) >= 0
    return z * abs(z) + sgn(x) * 4 * x * x * db >= 0


# ---------------------------------------------------------------- angles


def signed_square(c):
    return c * abs(c)


def q_between(x, y):
    """Signed squared cosine of the angle between two nonzero vectors; None when one is 0."""
    return signed_square(dot(x, y)) / (dot(x, x) * dot(y, y)) if any(x) and any(y) else None


def q_error(w, teacher):
    """q of arcsin(|w - w_*| / |w_*|); None when it is not defined."""
    d = minus(w, teacher)
    r = F(dot(d, d)) / dot(teacher, teacher)
    return 1 - r if r <= 1 else None


def angle(q):
    return _angle(F(q), Working.digits)


@lru_cache(maxsize=20000)
def _angle(q, digits):
    if q == 1:
        return I(0)
    if q in (0, -1):
        return pi() if q else pi() / 2
    s, c = to_iv(sqrt(1 - abs(q))), to_iv(sqrt(abs(q)) * sgn(q))
    guess = mp.atan2(mp.mpf(s.mid), mp.mpf(c.mid))
    eps = mp.mpf(10) ** (3 - digits)
    lo, hi = iv.mpf(guess - eps), iv.mpf(guess + eps)
    # sin(x - phi) changes sign at phi: an exact check of the floating guess.
    if not (iv.sin(lo) * c - iv.cos(lo) * s < 0 and iv.sin(hi) * c - iv.cos(hi) * s > 0):
        return I(0, from_iv(iv.pi).hi)
    return I(from_iv(lo).lo, from_iv(hi).hi)


class View:
    """All directions w seen from the teacher: w = cos(phi) u + sin(phi) v with unit u along the teacher and v
    orthogonal to it.

    p = 2 has two v, p = 1 none, so nothing is missed. For p >= 3 only the v that point at patches are listed
    (complete = False).
    """

    def __init__(self, law, teacher, extra=()):
        self.law, self.u, self.complete, self.st = law, teacher, law.p <= 2, signs(law, teacher)
        uu, vs = dot(teacher, teacher), []
        if law.p == 2:
            vs = [[-teacher[1], teacher[0]], [teacher[1], -teacher[0]]]
        elif law.p > 2:
            for z in law.patches() + list(extra):
                v = minus(z, [dot(z, teacher) / uu * x for x in teacher])
                vs += [x for x in (v, [-a for a in v]) if any(v) and x not in vs]
        self.sides = []
        for v in vs:
            vv, side = dot(v, v), []
            for _, zs in law.atoms:
                row = []
                for z in zs:
                    # w.z has the sign of q A + (1 - |q|) B, because the signed square is increasing.
                    a, b = signed_square(dot(z, teacher)) * vv, signed_square(dot(z, v)) * uu
                    d = math.lcm(a.denominator, b.denominator)
                    row.append((int(a * d), int(b * d)))
                side.append(row)
            self.sides.append(side)

    def tables(self, q):
        """Signs of w on every patch, one table per direction w at angle q."""
        if abs(q) == 1:
            return [[[int(q) * t for t in row] for row in self.st]]
        n, m = q.numerator, q.denominator - abs(q.numerator)
        return [[[sgn(n * a + m * b) for a, b in row] for row in side] for side in self.sides]

    def exact(self, q):
        return self.complete or abs(q) == 1

    def pieces(self, qmin):
        """(representative q, q of the smallest angle) of the points and open intervals that make up the angles from 0
        to that of qmin; on each the tables are constant. For p = 1 only the angles 0 and pi exist."""
        if self.law.p == 1:
            return [(F(s), F(s)) for s in (1, -1) if s >= qmin]
        marks = {F(1), F(qmin)}
        for a, b in {ab for side in self.sides for row in side for ab in row if any(ab)}:
            q = F(-b * sgn(a), abs(a) + abs(b))
            if a and qmin < q < 1:
                marks.add(q)
        marks = sorted(marks, reverse=True)
        out = [(marks[0], marks[0])]
        for near, far in zip(marks, marks[1:]):
            out += [((near + far) / 2, near), (far, far)]
        return out

    def moments(self, q, first, second=None):
        return [moment(self.law, sw, self.st, first, second) for sw in self.tables(q)]


def gamma_L(view, q):
    """(gamma, L) at an angle as enclosures; (None, None) where no w stands. Bounds only where p >= 3."""
    mats = view.moments(q, P)
    law, u = view.law, view.u
    if not mats and view.complete:
        return None, None
    gamma, big = [eig(A)[0] for A in mats], [eig(A)[1] for A in mats]
    if view.exact(q):
        return imin(gamma), imax(big)
    if law.k == 1:
        # Atoms within pi/2 - phi of the teacher are active for every such w; A_{w,w_*} never exceeds A_{w_*,w_*}.
        sure = second_moment(law, lambda z: q >= 0 and dot(z, u) > 0 and q_between(z, u) >= 1 - q)
        low, high = eig(sure)[0].lo, eig(view.moments(F(1), P)[0])[1].hi
    else:
        # The largest eigenvalue is at most E |P|^2, and |P|^2 is at most the average of the squared active norms.
        low, high = F(0), sum(m * dot(z, z) / law.k for m, zs in law.atoms for z in zs if dot(z, u) >= 0)
    return I(low, max(low, min([high] + [g.hi for g in gamma]))), I(max([F(0)] + [b.lo for b in big]), high)


def dominated(view, c, side):
    """k = 1: atoms on one closed side of the teacher within phi of its boundary weigh at most c phi, for every phi in
    [0, pi/2]. At angle phi no w puts others into the wedge S(w,-w_*) (side -1) or onto its own boundary on the
    teacher's side (side 1).
    """
    u, jumps = view.u, {}
    for z in view.law.patches():
        if any(z) and side * dot(z, u) >= 0:
            jumps[tuple(z)] = 1 - abs(q_between(z, u))
    return all3(
        lmax_le(second_moment(view.law, lambda z: jumps.get(tuple(z), -1) >= q), angle(q) * c)
        for q in set(jumps.values())
    )


def linear_growth(view, c):
    """lambda_max(E[N N^T]) <= c theta(w, w_*) for every w at an angle in [0, pi/2]. As it is asked for every angle,
    this says the same as the maximum over theta(w, w_*) <= phi being at most c phi for every phi."""
    if c < 0 and view.law.p >= 2:
        return False  # 0 is already too large at every positive angle
    answers = []  # c >= 0: the smallest angle of a piece decides
    for q, start in view.pieces(F(0)):
        bound = angle(start) * c
        answers += [lmax_le(A, bound) for A in set(view.moments(q, N))]
        if False in answers:
            return False
    answer = all3(answers)
    if answer and not view.complete:
        return (dominated(view, c, -1) or None) if view.law.k == 1 else None
    return answer


def cross_sum(law, sw, st):
    return norm(moment(law, sw, st, P, N)), norm(moment(law, sw, st, P, M)) + norm(moment(law, sw, st, N, M))


def on_boundary(law, sw):
    """Some nonzero patch lies on the boundary of the student with these signs."""
    return any(s == 0 and any(z) for (_, zs), ws in zip(law.ints, sw) for z, s in zip(zs, ws))


def cross_dominated(view, c):
    """No patch on the teacher's boundary, w off every boundary: True when even the sum of all norms |Z_i| |Z_j| that
    can meet stays below c phi, else None. A patch within pi/2 - phi of the boundary's normal has not left the teacher's
    side; patches in the same direction are on the same side of every w, so they never meet in P and M."""
    terms = []  # q of the angle that w must exceed, size of the term
    for m, zs in view.law.atoms:
        row = [(z, dot(z, view.u) > 0, 1 - abs(q_between(z, view.u))) for z in zs if any(z)]
        for x, x_up, qx in row:
            for y, y_up, qy in row:
                size = sqrt(dot(x, x) * dot(y, y)) * (m / view.law.k**2)
                if x_up and not (y_up and q_between(x, y) == 1):
                    terms.append((qy, size))  # P with N or M: y has changed sides
                if x_up and not y_up:
                    terms.append((min(qx, qy), size))  # M with N: both have
    # Along the teacher (q = 0) a patch changes sides only beyond pi/2.
    return (
        all3(le(sum(size for other, size in terms if other >= q), angle(q) * c) for q in {q for q, _ in terms if q > 0})
        or None
    )


def cross_growth(view, c, first_term=False, off=False):
    """Assumption 3.2 for every phi in [0, pi/2]; `first_term`: the maximum covers the first term only, the others run
    over every w; `off`: asked only of w on whose boundary no nonzero patch lies. Such w fill the open pieces, and there
    the smallest angle is only approached: as the sum is constant, a value above c times that limit is still a failure,
    and a value not above it is none.
    """
    if c < 0 and view.law.p >= 2:
        return False
    if off and not view.complete and not off_boundary(view.law, view.u):
        # Turn w a little from the teacher, off all boundaries, towards a patch on the teacher's boundary. N holds the
        # patches there that w fires on, P holds them too, and E[P N^T] is not 0: with u the teacher and v the turn,
        # u.P >= 0 and v.N > 0 wherever N is not 0, so either u^T E[P N^T] v > 0, or P = N wherever N is not 0. This
        # happens at every small angle.
        return False
    answers, top1, top2 = [], I(0), I(0)
    for q, start in view.pieces(F(0)):
        bound = angle(start) * c
        for sw in view.tables(q):
            if off and on_boundary(view.law, sw):
                continue
            one, rest = cross_sum(view.law, sw, view.st)
            if first_term:
                top1, top2 = imax([top1, one]), imax([top2, rest])
            else:
                answers.append(le(one + rest, bound))
        answers.append(le(top1 + top2, bound) if first_term else True)
        if False in answers:
            return False
    answer = all3(answers)
    if answer and not view.complete and off:
        return cross_dominated(view, c)
    if answer and not view.complete:
        # k = 1 and no atom on the teacher's boundary (angle 0 passed): only atoms on w's own boundary count.
        return (dominated(view, c, 1) or None) if view.law.k == 1 else None
    return answer


def step_bound(view, qmin, step, scale, shift, cut=F(0)):
    """step <= (gamma - cut) / (scale (L + shift)^2) for every angle from 0 to that of qmin;
    nothing is asked where L + shift = 0."""
    if scale <= 0:
        return None

    def at(q):
        gamma, big = gamma_L(view, q)
        base = big + shift
        if base.lo == base.hi == 0:
            return True
        return le(base * base * step * scale, gamma - cut)

    answers = [at(q) for q, _ in view.pieces(qmin)]
    if view.complete or False in answers:
        return all3(answers)
    # p >= 3: the bounds on gamma and L at the largest angle hold at every smaller one (they need step >= 0).
    return True if step >= 0 and at(qmin) else None


def phi_star(view, level):
    """q of the largest phi in [0, pi/2] with gamma(phi) >= level, p <= 2: a fraction, "none", or "not attained"."""
    for q, start in reversed(view.pieces(F(0))):
        mats = view.moments(q, P)
        if mats and all(lmin_ge(A, level) for A in mats):
            return q if q == start else "not attained"
    return "none"


# ---------------------------------------------------------------- balls


def ball_probability(p, a, R2):
    """P[|x - e| <= sqrt(R2)] for x uniform in the ball of radius a > 0 around 0 in R^p and a unit vector e."""
    if R2 < 0 or p < 1 or p > 512:
        return None
    if a <= 1 and R2 <= (1 - a) ** 2:
        return I(0)  # apart (or touching)
    if R2 >= (1 + a) ** 2:
        return I(1)  # the sampling ball lies inside
    if a >= 1 and R2 <= (a - 1) ** 2:
        return ball_power(R2 / a**2, p)  # the target ball lies inside
    # A lens: the spheres meet in the plane x_1 = x, and each ball contributes the cap beyond it.
    x = (1 + a * a - R2) / 2
    digits, value = Working.digits, None
    for extra in (60, 300, 1500):
        set_digits_only(digits + extra)
        ratio = to_iv(ball_power(R2 / a**2, p))
        value = from_iv(cap(p, signed_square(x / a)) + ratio * cap(p, signed_square(1 - x) / R2))
        if value.hi - value.lo < F(1, 10**digits):
            break
    set_digits_only(digits)
    return value


def set_digits_only(digits):
    close = Working.close
    set_digits(digits)
    Working.close = close


def ball_power(square, p):
    return I(square ** (p // 2)) * (sqrt(square) if p % 2 else 1)


def cap(p, q):
    """Share of the unit ball beyond the hyperplane at distance cos(psi) of the centre, q the signed squared cosine of
    psi: the integral of sin^p from 0 to psi over that from 0 to pi."""
    psi, s, c = to_iv(angle(q)), to_iv(sqrt(1 - abs(q))), to_iv(sqrt(abs(q)) * sgn(q))
    part, whole, start = (psi, iv.pi, 2) if p % 2 == 0 else (1 - c, iv.mpf(2), 3)
    for n in range(start, p + 1, 2):
        part = ((n - 1) * part - s ** (n - 1) * c) / n
        whole = whole * (n - 1) / n
    return part / whole
