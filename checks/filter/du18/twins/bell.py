"""The law of Figure 3(a) in the plane, the teacher along the first axis:
normal bells of the angle, cut to half circles."""
import common
import normal
from common import F, from_iv, imax, imin, iv, mp, sqrt


def angle_of(x):
    """A rational number as a floating one."""
    return mp.mpf(x.numerator) / x.denominator


def differences(sigma, shift, a, b):
    """erf between (a - shift) / (sqrt 2 sigma) and (b - shift) / (sqrt 2 sigma),
    and the size of what was subtracted."""
    x, y = (a - shift) / (mp.sqrt(2) * sigma), (b - shift) / (mp.sqrt(2) * sigma)
    first, second = (mp.erfc(x), mp.erfc(y)) if a > 0 else (mp.erf(y), mp.erf(x))  # no cancellation in the tail
    return first - second, abs(first) + abs(second)


def bell(sigma, whole, a, b):
    """Integrals of 1, cos 2u, sin 2u against the normal law of deviation sigma conditioned to `whole`, from a to b. The
    closed forms are evaluated with twice the working digits, and the margin leaves half of them for rounding."""
    with mp.workdps(2 * common.Working.digits + 20):
        s, (start, end) = angle_of(sigma), whole()
        a, b = a(), b()
        norm = differences(s, mp.mpf(0), start, end)[0]
        mass, size = differences(s, mp.mpf(0), a, b)
        wave, reach = differences(s, mp.mpc(0, 2 * s * s), a, b)
        damp = mp.exp(-2 * s * s)
        unit = mp.mpf(10) ** -common.Working.digits
        values = [mass / norm, (wave * damp / norm).real, (wave * damp / norm).imag]
        margin = ((size + reach * damp) / norm + 1) * unit
        return [enclose(v, margin) for v in values]


def enclose(value, margin):
    x = iv.mpf([value - margin, value + margin]) if abs(value) > margin else iv.mpf([-2 * margin, 2 * margin])
    return from_iv(x)


def middle():
    return -mp.pi / 2, mp.pi / 2


def shoulder():
    """The bell around -pi cut to [-pi/2, pi/2], in the variable psi + pi,
    which leaves cos and sin of 2 psi as they are."""
    return mp.pi / 2, 3 * mp.pi / 2


def spectrum(parts):
    """(smallest, largest) eigenvalue of 1/2 [[m + c, s], [s, m - c]]."""
    m, c, s = parts
    length = sqrt(normal.square(c) + normal.square(s))
    return (m - length) * F(1, 2), (m + length) * F(1, 2)


def gamma_L(sigma, phi, printed):
    """On the teacher's side: half the middle bell, and half the shoulder where it is printed there. The students at
    angle phi on the two sides keep the angles from phi - pi/2 to pi/2 and from -pi/2 to pi/2 - phi; the middle bell
    alone is its own mirror image.
    """
    low, high = lambda: angle_of(phi) - mp.pi / 2, lambda: mp.pi / 2 - angle_of(phi)
    pairs = []
    for a, b in ((low, lambda: mp.pi / 2), (lambda: -mp.pi / 2, high)):
        parts = bell(sigma, middle, a, b)
        if printed:
            parts = [x + y for x, y in zip(parts, bell(sigma, shoulder, lambda: a() + mp.pi, lambda: b() + mp.pi))]
        pairs.append(spectrum([x * F(1, 2) for x in parts]))
        if not printed:
            break
    return imin(p[0] for p in pairs), imax(p[1] for p in pairs)


def wedge(sigma, phi):
    """lambda_max(A_{w,-w_*}) at angle phi: the far bell is the middle one turned by pi,
    so its wedge is the middle bell's last phi."""
    return spectrum([x * F(1, 2) for x in bell(sigma, middle, lambda: mp.pi / 2 - angle_of(phi), lambda: mp.pi / 2)])[1]


def density(sigma, phi):
    """Density of the angle, in that wedge, at its inner edge (an upper bound)."""
    with mp.workdps(2 * common.Working.digits + 20):
        s, x = angle_of(sigma), mp.pi / 2 - angle_of(phi)
        norm = differences(s, mp.mpf(0), *middle())[0] * s * mp.sqrt(mp.pi / 2)
        return enclose(mp.exp(-((x / s) ** 2) / 2) / norm / 2, mp.mpf(10) ** -common.Working.digits).hi
