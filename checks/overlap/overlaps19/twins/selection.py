"""The selection between two candidates on n samples: shared by thm4_3.py, thm4_3_repaired.py, remark_stage3.py."""
import math

from common import F, I, Pair, exp_le, from_iv, iv, log, lt, sum_law, times, to_iv


class Candidates:
    def __init__(self, r, law):
        self.law = law
        self.plus, self.minus = Pair(r, law.d, w="w_plus"), Pair(r, law.d, w="w_minus")
        self.minus.a = times(F(-1), self.minus.a)  # the second candidate is (w-, -a)
        self.fits = self.plus.fits and self.minus.fits
        self.lay, self.k = self.plus.lay, self.plus.k

    def risks(self):
        return [self.law.mean(p.loss) for p in (self.plus, self.minus)]

    def width(self):
        """Sum of the largest losses."""
        return self.law.largest(self.plus.loss) + self.law.largest(self.minus.loss)

    def difference(self, good):
        """Atoms of D = loss of the candidate `good` (0 plus, 1 minus) minus loss of the other."""
        p, q = (self.plus, self.minus) if good == 0 else (self.minus, self.plus)
        return [(m, p.loss(x) - q.loss(x)) for m, x in self.law.atoms]


def power(p, n):
    """Enclosure of p^n for 0 <= p <= 1."""
    if p in (0, 1):
        return I(p)
    y = log(p) * n
    return I(0, F(1, 10**100)) if y.hi < -1000 else from_iv(iv.exp(to_iv(y)))


def selected_half(c, risk_bound, n):
    """The candidate of smaller empirical loss on n samples has risk <= risk_bound with probability at least 1/2
    (equal losses: undecided)."""
    risks = c.risks()
    if min(risks) > risk_bound or max(risks) <= risk_bound:
        return max(risks) <= risk_bound
    d = c.difference(0 if risks[0] <= risks[1] else 1)
    law = sum_law(d, n, 20000) if n <= 200 else None
    if law is not None:  # from the definition
        if sum(m for v, m in law.items() if v < 0) >= F(1, 2):
            return True
        return False if sum(m for v, m in law.items() if v > 0) > F(1, 2) else None
    p, q = sum((m for m, v in d if v >= 0), F(0)), sum((m for m, v in d if v == 0), F(0))
    if lt(F(1, 2), power(p, n) - power(q, n)):
        return False
    mu, width = -sum((m * v for m, v in d), F(0)), c.width()
    return True if mu > 0 and exp_le(2 * n * mu**2 / width**2, F(1, 2)) else None


def sample_number(constant, base, exponent):
    """ceil(constant base^exponent); None when the exponent is out of reach."""
    return math.ceil(constant * base**exponent) if 0 <= exponent <= 60 else None
