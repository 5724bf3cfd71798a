"""Shared by the twins of Lemmas A.2, A.3 and Theorem 3.2: the ball of radius r1, the conditions,
the tree of all noise paths, the line."""
import math

from common import (
    F,
    I,
    P,
    View,
    all3,
    angle,
    dot,
    eig,
    enclosure,
    from_iv,
    gamma_L,
    imax,
    interval,
    iv,
    le,
    linear_growth,
    lt,
    matvec,
    minus,
    off_boundary,
    phi_star,
    second_moment,
    sgn,
    sqrt,
    to_iv,
)

LIMIT = 50000  # noise steps walked before giving up
SHORT = 2000  # the same where another assumption fails already, so that only the two of the tree itself are asked
LEMMA2 = {"drift": 2, "noise": 2, "wide": 10, "beta": 4, "log": 1}
LEMMA3 = {**LEMMA2, "third": 1, "fourth": 1, "two": 2, "twice": 2}
OURS = {"azuma": 2, "noise": 2, "wide": 10, "beta": 4}


def square(x):
    x = interval(x)
    return I(F(0) if x.lo <= 0 <= x.hi else min(x.lo**2, x.hi**2), max(x.lo**2, x.hi**2))


def power(x, n):
    out = I(1)
    for _ in range(n):
        out = out * x
    return out


def log(x):
    return I(0) if x == 1 else from_iv(iv.log(to_iv(x)))


def exp(x):
    """Of a number that is not large; far below 0 only an upper bound, as the exact ends would need too many digits."""
    x = interval(x)
    if x.lo < -3000:
        return I(0, from_iv(iv.exp(to_iv(max(x.hi, F(-3000))))).hi)
    return from_iv(iv.exp(to_iv(x)))


def sign3(x):
    """1, -1, 0 or None when the enclosure does not tell."""
    x = interval(x)
    return 1 if x.lo > 0 else -1 if x.hi < 0 else 0 if x.lo == x.hi else None


def scaled_le(factor, x, y):
    """factor x <= factor y from the sign of the factor; None at 0, where the printed quotient has no value."""
    s = sign3(factor)
    return le(x, y) if s == 1 else le(y, x) if s == -1 else None


def slope(law, teacher):
    """The gradient as a function of w, None where some nonzero atom lies on the boundary of w."""
    atoms = [
        (m, zs[0], ints[0], max(dot(teacher, zs[0]), F(0)))
        for (m, zs), (_, ints) in zip(law.atoms, law.ints)
        if any(zs[0])
    ]
    cache, axes = {}, range(law.p)

    def at(x):
        sides = tuple(sgn(dot(z, x)) for _, _, z, _ in atoms)
        if 0 in sides:
            return None
        if sides not in cache:
            on = [(m, z, t) for (m, z, _, t), s in zip(atoms, sides) if s > 0]
            cache[sides] = (
                [[sum(m * z[i] * z[j] for m, z, _ in on) for j in axes] for i in axes],
                [sum(m * t * z[i] for m, z, t in on) for i in axes],
            )
        A, b = cache[sides]
        return minus(matvec(A, x), b)

    return at


class Ball:
    """The fields, and gamma(phi_1) and kappa of the ball of radius r1 around the teacher."""

    def __init__(self, r, c):
        self.law, self.w, self.teacher, self.noise = (
            r.law("input", k=1),
            r.vector("w"),
            r.vector("teacher"),
            r.law("noise", k=1),
        )
        self.beta, self.cross, self.eta, self.r1, self.B = (r.number(x) for x in ("beta", "cross", "step", "r1", "B"))
        self.view, self.d, law = View(self.law, self.teacher), minus(self.w, self.teacher), self.law
        self.size, self.rr0, self.rr1 = dot(self.teacher, self.teacher), dot(self.d, self.d), self.r1**2
        self.slope = slope(law, self.teacher)
        star = (
            phi_star(self.view, 6 * self.cross) if law.p == 2 else None
        )  # p >= 3 is left undecided, p = 1 is excluded
        # Where no largest angle is attained there is no phi_* to stay below.
        self.reach = self.size * (1 - star) if isinstance(star, F) else None if star is None else F(-1)
        self.gamma = self.kappa = None
        if law.p >= 2 and 0 < self.r1 and self.rr1 <= self.size:
            self.gamma = gamma_L(self.view, 1 - self.rr1 / self.size)[0]
            self.kappa = (
                eig(self.view.moments(F(1), P)[0])[1] + c.get("wide", 10) * self.cross + c.get("beta", 4) * self.beta
            )
        centred = not any(sum(m * xi[i] for m, [xi] in self.noise.atoms) for i in range(law.p))
        self.given = {
            "two dimensions": law.p >= 2,
            "noise mean zero": centred,
            "beta positive": self.beta > 0,
            "cross positive": self.cross > 0,
            "linear growth": linear_growth(self.view, self.beta),
            "step positive": self.eta > 0,
            "radius": self.below(self.rr1) if self.r1 > 0 else False,
        }

    def below(self, square_radius):
        return None if self.reach is None else square_radius < self.reach

    def step(self, x):
        """(chance, full gradient with its noise, w' - w_*) for every noise value; None on a boundary."""
        g = self.slope(x)
        if g is None:
            return None
        out = []
        for m, [xi] in self.noise.atoms:
            full = [a + b for a, b in zip(g, xi)]
            out.append((m, full, [a - t - self.eta * b for a, t, b in zip(x, self.teacher, full)]))
        return out


def one_step(r, c):
    """(ball, the noise values with their w' - w_*; None where the gradient does not exist)
    with the givens of the one-step claims."""
    ball = Ball(r, c)
    moves = ball.step(ball.w)
    # "at w only": an atom on the teacher's boundary already breaks the linear growth, so it is left open here.
    ball.given["off the boundaries"] = all3([moves is not None, off_boundary(ball.law, ball.teacher) or None])
    ball.given["inside"] = ball.r1 >= 0 and ball.rr0 <= ball.rr1
    ball.given["bounded gradient"] = (
        None if moves is None else ball.B >= 0 and all(dot(g, g) <= ball.B**2 for _, g, _ in moves)
    )
    return ball, moves


class Node:
    """A node of the scenario tree: its chance, |d_t|^2, whether d_0 .. d_{t-1} (was) and d_0 .. d_t (now) stay within
    r1, and the mean of |d_{t+1}|^2 over the next noise."""

    def __init__(self, chance, dd, was, now):
        self.chance, self.dd, self.was, self.now, self.mean = chance, dd, was, now, None


class Tree(Ball):
    """levels[t]: the nodes after t steps, equal states merged;
    levels is None when a boundary was met or the tree is too large."""

    def __init__(self, r, c, ours=False):
        super().__init__(r, c)
        self.c, self.delta, self.T = c, r.number("delta"), r.integer("horizon")
        self.levels, self.clear, self.bounded = None, None, None
        self.alpha = self.floor = None
        if self.gamma is not None:
            self.alpha = self.gamma - self.eta * (square(self.kappa) if ours else self.kappa)
            self.floor = self.eta * self.B**2 / self.alpha if sign3(self.alpha) in (1, -1) else None
        self.conditions(ours)
        self.x = None if self.alpha is None else self.alpha * self.eta
        if self.T >= 1:
            excluded = False in self.given.values()
            self.walk(SHORT if excluded else LIMIT)
            self.levels = None if excluded else self.levels
        self.given["off the boundaries"] = all3([off_boundary(self.law, self.teacher), self.clear])
        self.given["bounded gradient"] = self.bounded

    def conditions(self, ours):
        g, eta, T, B = self.given, self.eta, self.T, self.B
        g.update(
            {
                "delta in range": 0 < self.delta < 1,
                "horizon positive": T >= 1,
                "start": self.below(self.rr0),
                "ordered": self.r1 > 0 and self.rr0 < self.rr1,
                "positive drift": None,
                "first condition": None,
                "second condition": None,
            }
        )
        if ours:
            g["floor"] = None
        if self.gamma is None:
            return
        contraction = 1 - self.gamma * eta + square(self.kappa) * eta**2
        g["positive drift"] = lt(0, self.alpha)
        g["first condition"] = all3([lt(0, contraction), lt(contraction, 1)])
        if not (g["positive drift"] and g["horizon positive"] and self.delta > 0):
            return
        if ours:
            g["floor"] = lt(self.floor, self.rr1)
            root, gap = self.c["noise"] * eta * B * self.r1 + eta**2 * B**2, self.rr1 - imax([self.rr0, self.floor])
            g["second condition"] = le(log(T / self.delta) * (self.c["azuma"] * T * root**2), square(gap))
        else:
            under = self.under()
            g["second condition"] = lt(0, under) and le(
                log(T / self.delta) * under * self.c["log"], (self.rr1 - self.rr0) ** 2
            )

    def spread(self):
        """noise eta B kappa r1 + eta^2 B^2."""
        return self.kappa * (self.c["noise"] * self.eta * self.B * self.r1) + self.eta**2 * self.B**2

    def under(self):
        return (self.alpha * (self.c["drift"] * self.eta * self.T) + 1) * square(self.spread()) * self.T

    def walk(self, limit):
        """Iterates as integers over unit * K^t and chances as integers over mass^t, for speed;
        every step multiplies by K."""
        atoms, eta, axes = [(m, z) for m, [z] in self.law.atoms if any(z)], self.eta, range(self.law.p)
        if eta == 0:
            return
        noise, mass = self.noise.ints, sum(m for m, _ in self.noise.ints)
        fires = [max(dot(self.teacher, z), F(0)) for _, z in atoms]
        drops = [[eta * a for a in xi] for _, [xi] in self.noise.atoms]
        K = math.lcm(
            *[
                (eta * m * a).denominator
                for (m, z), t in zip(atoms, fires)
                for u in z
                for a in (u * t, *[u * v for v in z])
            ],
            *[a.denominator for drop in drops for a in drop]
        )
        drops = [[int(K * a) for a in drop] for drop in drops]
        D = math.lcm(*[F(a).denominator for a in [*self.w, *self.teacher]])
        goal, cache = [int(a * D) for a in self.teacher], {}
        signs_of = [z for _, [z] in self.law.ints if any(z)]

        def maps(sides):
            """K (identity - eta A) and K eta b for the gradient A x - b."""
            if sides not in cache:
                on = [(m, z, t) for (m, z), t, s in zip(atoms, fires, sides) if s > 0]
                cache[sides] = (
                    [[int(K * ((i == j) - eta * sum(m * z[i] * z[j] for m, z, _ in on))) for j in axes] for i in axes],
                    [int(K * eta * sum(m * t * z[i] for m, z, t in on)) for i in axes],
                )
            return cache[sides]

        states, levels, work, total = {(tuple(int(a * D) for a in self.w), True): 1}, [], 0, 1
        bounded = self.B >= 0
        for t in range(self.T + 1):
            nodes, after, longest, next_goal = [], {}, 0, [K * a for a in goal]
            for (x, was), chance in states.items():
                d = minus(x, goal)
                dd = F(dot(d, d), D * D)
                node = Node(F(chance, total), dd, was, was and dd <= self.rr1)
                nodes.append(node)
                if t == self.T:
                    continue
                work += len(noise)
                if work > limit:
                    return
                sides = tuple(sgn(dot(z, x)) for z in signs_of)
                if 0 in sides:
                    self.clear = False  # no gradient to go on with
                    return
                M, b = maps(sides)
                middle, mean = [dot(row, x) + D * a for row, a in zip(M, b)], 0
                for (m, _), drop in zip(noise, drops):
                    y = tuple(a - D * u for a, u in zip(middle, drop))
                    d, moved = minus(y, next_goal), [K * a - u for a, u in zip(x, y)]  # moved is eta times the gradient
                    mean += m * dot(d, d)
                    longest = max(longest, dot(moved, moved))
                    after[y, node.now] = after.get((y, node.now), 0) + chance * m
                node.mean = F(mean, mass * (K * D) ** 2)
            levels.append(nodes)
            if t < self.T:
                D, goal, states, total = D * K, next_goal, after, total * mass
                bounded = bounded and F(longest, D * D) <= (eta * self.B) ** 2
        self.levels, self.clear, self.bounded = levels, True, bounded

    def inner(self):
        """The nodes with t < T in C_t."""
        return [n for level in self.levels[:-1] for n in level if n.now]

    def chance(self, event, t=-1):
        """Probability of an event of the nodes at one level, an enclosure when it is not decided everywhere."""
        told = [(n.chance, event(n)) for n in self.levels[t]]
        return I(sum((p for p, e in told if e), F(0)), sum((p for p, e in told if e is not False), F(0)))

    def stays(self):
        return self.chance(lambda n: n.now)

    def accuracy(self, eps, ours=False):
        """The third and fourth condition of Lemma A.3."""
        g, c = self.given, self.c
        g["eps positive"], g["third condition"], g["fourth condition"] = eps > 0, None, None
        if self.gamma is None or eps == 0 or self.delta <= 0:
            return
        kappa2 = self.alpha if ours else self.gamma - square(self.kappa) * self.eta
        ratio = self.rr0 / (eps**2 * self.size * self.delta)
        g["third condition"] = False if ratio == 0 else le(log(ratio) * c["third"], kappa2 * (self.eta * self.T))
        fourth, left = (1, self.delta) if ours else (c["fourth"], 1)
        g["fourth condition"] = le(fourth * self.eta * self.B**2, self.alpha * (eps**2 * left * self.size))

    def far(self, radius):
        """|d_T| >= radius |w_*|, as an event."""
        return lambda n: radius <= 0 or n.dd >= radius**2 * self.size

    def near(self, radius):
        return lambda n: radius >= 0 and n.dd <= radius**2 * self.size


def on_a_line(law, w, teacher):
    """(no nonzero atom is off for w or the teacher and w - w_* is an eigenvector of E ZZ^T, its eigenvalue)."""
    d, live = minus(w, teacher), [z for z in law.patches() if any(z)]
    if not any(d):
        return None, None  # no direction to be an eigenvector
    if any(dot(z, teacher) <= 0 or dot(z, w) <= 0 for z in live):
        return False, None
    image = matvec(second_moment(law), d)
    value = dot(image, d) / dot(d, d)
    return (True, value) if image == [value * a for a in d] else (False, None)


def ceiling(v):
    """The smallest integers >= the ends of v."""
    return [-(-x.numerator // x.denominator) for x in (v.lo, v.hi)]


def shrunk(x, steps):
    """Enclosure of (1 - x)^T for T between the two of `steps` and 0 <= x <= 1."""
    base = 1 - interval(x)

    def end(b, n):
        if n == 0 or b in (0, 1):
            return I(1 if n == 0 else b)
        return I(b**n) if n <= 64 else exp(log(b) * n)

    return I(end(base.lo, steps[1]).lo, end(base.hi, steps[0]).hi)


def gamma_at(view, phi, qmin):
    """Enclosure of gamma (p = 2) at an angle known by an enclosure, from 0 to that of qmin:
    the hull over the pieces where it may lie."""
    pieces, values = view.pieces(qmin), []
    for i, (q, _) in enumerate(pieces):
        # points and the open gaps between them take turns
        near, far = (q, q) if i % 2 == 0 else (pieces[i - 1][0], pieces[i + 1][0])
        if le(angle(near), phi) is not False and le(phi, angle(far)) is not False:
            values.append(gamma_L(view, q)[0])
    return I(min(v.lo for v in values), max(v.hi for v in values))


def travel(r, share=None):
    """Theorem 3.2 without noise, along a line; phi_1 = phi_0 + share (phi_* - phi_0), by default halfway."""
    r.reading("constants")
    k = r.constants({"six": 6, "accuracy": 1})
    law, w, teacher = r.law("input", k=1), r.vector("w"), r.vector("teacher")
    beta, cross, B, eps, delta, c, C = (r.number(x) for x in ("beta", "cross", "B", "eps", "delta", "c", "C"))
    view, d, size = View(law, teacher), minus(w, teacher), dot(teacher, teacher)
    rr0, level = dot(d, d), k["six"] * cross
    line, value = on_a_line(law, w, teacher)
    given = {
        "two dimensions": law.p >= 2,
        "beta positive": beta > 0,
        "cross positive": cross > 0,
        "B positive": B > 0,
        "eps positive": eps > 0,
        "delta in range": 0 < delta < 1,
        "constants positive": c > 0 and C > 0,
    }
    if share is not None:
        given["share in range"] = 0 < share < 1
    star = phi_star(view, level) if law.p == 2 else None  # p >= 3 is left undecided, p = 1 is excluded
    given.update(
        {
            "not the teacher": any(d),
            "linear growth": linear_growth(view, beta),
            "usable angle": lt(level, gamma_L(view, F(1))[0]),
            "start": None if star is None else isinstance(star, F) and rr0 < size * (1 - star),
            "on a line": line,
            "bounded gradient": None if value is None else B >= 0 and value**2 * rr0 <= B**2,
        }
    )
    answer = {"given": given, "then": {"accurate": None}, "quantities": {}}
    if False in given.values() or None in (star, value):
        return {**answer, "given": {**given, "small step": None}}
    phi0 = angle(1 - rr0 / size)
    phi1 = phi0 + (angle(star) - phi0) * (F(1, 2) if share is None else share)
    gap = square(gamma_at(view, phi1, star) - level)
    if gap.lo <= 0:
        return answer
    scale = gap * (eps**2 * size / B**2)
    rate = scale * (c * value)  # eta lambda
    given["small step"] = le(rate, F(1, 2))
    if given["small step"]:
        # Every atom stays active between w and the teacher, so each step shrinks the error by 1 - eta lambda.
        ratio = rr0 / (eps * delta) ** 2 / size
        steps = [max(0, n) for n in ceiling(C / 2 * log(ratio) / scale)]
        rest = shrunk(rate, steps)
        answer["then"]["accurate"] = k["accuracy"] >= 0 and le(square(rest) * rr0, (k["accuracy"] * eps) ** 2 * size)
        answer["quantities"]["distance"] = enclosure(rest * sqrt(rr0))
    return answer
