#!/usr/bin/env python3
"""The signs of w . v_c1 and w . v_c2 differ with probability angle/pi (Lemma 4)."""
from common import F, answer, from_iv, interval, iv, pi, sqrt, to_iv
from separation import LEVEL, serve


def differ(q):
    """The probability from the Hermite expansion of the two normal variables; q is their squared correlation, signed.

    1/2 - 1/pi sum_k (2k over k) / 4^k rho^(2k+1) / (2k+1); the rest is at most the next power of rho over 1 - rho^2.
    """
    rho2, power, half, total, terms = to_iv(abs(q)), to_iv(sqrt(abs(q))), iv.mpf(1), iv.mpf(0), 0
    while terms < 2000 and power.b > iv.eps:
        total += half * power / (2 * terms + 1)
        power, half, terms = power * rho2, half * (2 * terms + 1) / (2 * terms + 2), terms + 1
    found = from_iv(total + iv.mpf([0, (power * half / (2 * terms + 1) / (1 - rho2)).b])) / pi()
    return F(1, 2) - found if q > 0 else F(1, 2) + found


def judge(r, readings=("different",)):
    """Exactly: the line across w in the vectors' plane has a uniform direction and parts them with chance angle/pi."""
    r.reading(*readings)
    r.constants({})

    def probability():
        q, angle = r.square_cosine(*r.chosen), interval(r.angle)
        p = differ(q) if abs(q) != 1 else angle
        return p.lo <= angle.hi and angle.lo <= p.hi

    return answer(r.given({}, *LEVEL, "nonzero"), {"probability": probability})


if __name__ == "__main__":
    serve(judge)
