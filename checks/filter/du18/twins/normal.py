"""Closed forms for the standard normal law. Everything lives in the plane of teacher and student, in units of the
teacher's length: the teacher is (1, 0), the student (x, y) with y >= 0, so collinear pairs stay exact."""
from common import F, I, angle, dot, from_iv, interval, iv, mp, pi, sgn, sqrt, to_iv
import common


def place(w, teacher):
    uu = dot(teacher, teacher)
    x = F(dot(w, teacher)) / uu
    return I(x), sqrt(F(dot(w, w)) / uu - x * x)


def share(q):
    """(pi - angle) / (2 pi): the mass of the wedge between two half planes."""
    return I(F(q + 1, 4)) if abs(q) == 1 else F(1, 2) - angle(q) / (2 * pi())


def sine(q):
    return sqrt(1 - abs(q))


def cosine(q):
    return sqrt(abs(q)) * sgn(q)


def gamma_L(q):
    half = sine(q) / (2 * pi())
    return share(q) - half, share(q) + half


def agree(q):
    """A_{w,w_*} in the basis (teacher, direction of the turn):
    the angles from t - pi/2 to pi/2, the radius having E r^2 = 2."""
    off, turn = sine(q) * sine(q) / (2 * pi()), sine(q) * cosine(q) / (2 * pi())
    return (share(q) + turn, off), (off, share(q) - turn)


def student(q):
    """A_{w,-w_*}: together with A_{w,w_*} a half space, whose second moment is half the identity."""
    (a, b), (_, d) = agree(q)
    return (F(1, 2) - a, -b), (-b, F(1, 2) - d)


def form(v, A, w):
    return sum(v[i] * A[i][j] * w[j] for i in range(2) for j in range(2))


def share_towards(x, y):
    """share of the direction (x, y), y >= 0, known as enclosures."""
    if y.lo == y.hi == 0:
        return I(0 if x.lo < 0 else F(1, 2), F(1, 2) if x.hi >= 0 else 0)
    X, Y = to_iv(x), to_iv(y)
    guess, eps = mp.atan2(mp.mpf(Y.mid), mp.mpf(X.mid)), mp.mpf(10) ** (8 - common.Working.digits)
    lo, hi = iv.mpf(guess - eps), iv.mpf(guess + eps)
    if iv.sin(lo) * X - iv.cos(lo) * Y < 0 and iv.sin(hi) * X - iv.cos(hi) * Y > 0:
        return F(1, 2) - I(from_iv(lo).lo, from_iv(hi).hi) / (2 * pi())
    return I(0, F(1, 2))


def loss(x, y):
    """The loss at (x, y) over |w_*|^2, from E relu(w.Z) relu(u.Z) = (|w| |u| sin t + (pi - t) w.u) / (2 pi)."""
    return (square(x) + square(y) + 1) * F(1, 4) - y / (2 * pi()) - share_towards(x, y) * x


def gradient(x, y):
    """Its gradient over |w_*|: the derivatives of the loss in x and y, (x, y) not 0."""
    r2 = square(x) + square(y)
    if y.lo == y.hi == 0:
        return x / 2 - share_towards(x, y), I(0)
    return x / 2 - share_towards(x, y) - x * y / (2 * pi() * r2), y / 2 - y * y / (2 * pi() * r2)


def step(x, y, eta):
    """One step of gradient descent, mirrored back to y >= 0."""
    gx, gy = gradient(x, y)
    return x - gx * eta, magnitude(y - gy * eta)


def square(x):
    x = magnitude(x)
    return I(x.lo * x.lo, x.hi * x.hi)


def magnitude(x):
    x = interval(x)
    return I(max(x.lo, -x.hi, F(0)), max(-x.lo, x.hi))
