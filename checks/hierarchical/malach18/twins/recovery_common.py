"""Shared notions of the recovery of levels, for both papers: chi laws, runs of Algorithm 1, patches read as classes.

A level has items that a clustering keeps apart or not: on level 0 the classes, on level 1, ..., k the different patches
of the classes one level up (patches of s pixels); those of level k are observed. Levels are numbered as in print,
classes from 1.
"""
from functools import lru_cache
from itertools import combinations, product

import model_common
from model_common import (  # noqa: F401
    MOST,
    F,
    I,
    all3,
    answer,
    dot,
    exact,
    from_iv,
    interval,
    iv,
    le,
    least_angle,
    least_norm,
    lt,
    pi,
    refine,
    serve,
    sqrt,
    to_iv,
)
from mpmath import mp

exact.Working.thin = F(1, 10**12)  # wide enclosures are bounds and become no thinner with more digits


def log(x):
    """Natural logarithm of a positive number."""
    if interval(x).lo <= 0:
        raise ZeroDivisionError("logarithm of what is not positive")
    return from_iv(iv.log(to_iv(x)))


# ---------------------------------------------------------------- the chi law


@lru_cache(maxsize=None)
def gamma_below(n, x):
    """Two bounds of P(chi_n^2 <= 2 x), the lower incomplete gamma function at n / 2 and x."""
    if x <= 0:
        return I(0)
    with mp.workdps(60):
        a, x = mp.mpf(n) / 2, mp.mpf(x.numerator) / x.denominator
        rate = x - a - a * mp.log(x / a)  # Chernoff: the tail beyond x is at most exp(-rate)
        if rate > 90:
            tail = F(1, 10**39)
            return I(0, tail) if x < a else I(1 - tail, 1)
        term = total = mp.mpf(1)
        for j in range(1, 10**7):
            term *= x / (a + j)
            total += term
            share = x / (a + j + 1)
            if share < 1 and term * share / (1 - share) < total * mp.mpf(10) ** -45:
                break
        value = total * mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
        middle, wide = F(int(value * mp.mpf(10) ** 45), 10**45), F(1, 10**36)
        return I(max(middle - wide, 0), min(middle + wide, 1))


def below(n, scale, bound):
    """Enclosure of P(scale chi_n <= bound)."""
    scale, bound = interval(scale), interval(bound)
    if bound.hi < 0:
        return I(0)
    if scale.hi <= 0:
        return I(1) if bound.lo >= 0 else I(0, 1)
    low = max(bound.lo, F(0)) / scale.hi
    high = bound.hi / scale.lo if scale.lo > 0 else None
    grid = 10**25  # ends of few digits
    first = gamma_below(n, F(low * low / 2 * grid // 1, grid)).lo
    return I(first, 1 if high is None else gamma_below(n, F(high * high / 2 * grid // 1 + 1, grid)).hi)


def typical(n, share):
    """q1 < q2 with chi_n below q1, or above q2, with chance at most about share each; and a bound of both together."""
    mean = mp.mpf(n)

    def end(sign):
        low, high = mp.mpf(0), mp.mpf(1) if sign < 0 else 50 + 50 / mean
        for _ in range(60):
            u = (low + high) / 2
            t = 1 + sign * u
            small = mean / 2 * (t - 1 - mp.log(t)) > -mp.log(share)
            low, high = (low, u) if small else (u, high)
        return F(int(mp.sqrt(mean * (1 + sign * high)) * 10**9), 10**9)

    q1, q2 = end(-1), end(1)
    return q1, q2, below(n, 1, q1) + 1 - below(n, 1, q2)


# ---------------------------------------------------------------- a run of Algorithm 1 with a radius (malach18)


class Run:
    """The embeddings that training gives, as far as their law is known.

    A patch x of class c goes to K_0^T x - (eta T / d) W v_c; columns of K_0 are at most sigma / (2 sqrt n) long,
    patches orthonormal, so that K_0^T (x - x') is at most sigma / sqrt 2 = `slack` long, and W u is |u| times a chi_n
    vector.
    """

    def __init__(self, r, any_map, together=1):
        self.r, self.any_map, self.n, self.gamma = r, any_map, r.integer("width"), r.number("radius")
        self.slack = self.gamma / sqrt(2 * r.s)
        self.together = self.gamma if any_map else together * self.gamma  # closer than this surely has one code
        self.apart = 2 * self.gamma if any_map else self.together  # farther than this surely has different codes

    def pairs(self, level):
        return list(combinations(range(1, self.r.counts[level] + 1), 2))

    @lru_cache(maxsize=None)
    def spread(self, level, c, other):
        """eta T / d |v_c - v_other|: the distance of the two embeddings is this times a chi_n, up to the slack."""
        r, means = self.r, self.r.level_means[level]
        u = [a - b for a, b in zip(means[c - 1], means[other - 1])]
        return sqrt(dot(u, u)) * (r.number("rate") * r.integer("steps") / r.d)

    @lru_cache(maxsize=None)
    def fails(self, level, bound=None):
        """A bound of the probability that two classes of this level are not kept apart."""
        bound = self.apart if bound is None else bound
        return sum((below(self.n, self.spread(level, *p), bound + self.slack) for p in self.pairs(level)), I(0))

    def items(self, level):
        return [(c,) for c in range(1, self.r.counts[0] + 1)] if level == 0 else distinct(self.r.listed(level - 1))

    def fails_below(self, level):
        """A bound of the probability that what this level is trained on is not recovered."""
        if level == self.r.depth:
            return I(0)
        return I(1) if self.observed_merge() else sum((self.fails(x) for x in range(level + 1, self.r.depth)), I(0))

    def observed_merge(self):
        """May two different observed patches get one code?"""
        bound = self.apart * self.apart
        close = [dist2(p, q) for p, q in combinations(self.items(self.r.depth), 2)]
        return any(x <= bound if self.any_map else x < bound for x in close)

    def geometry(self, level, chi):
        """Squared distances of two items, where every chi is in `chi`.

        Of their appearances: the least of any, the most of the nearest, the most of any.
        """
        low, high = chi if chi else (None, None)

        def bounds(p, q):
            if level == self.r.depth:
                return (dist2(p, q),) * 3
            least = near = most = I(0)
            for a, b in zip(p, q):
                if a == b:
                    most += self.slack * self.slack
                    continue
                scale = self.spread(level, *sorted((a, b)))
                down, up = interval(scale * low - self.slack), scale * high + self.slack
                least, near, most = least + positive(down) * positive(down), near + up * up, most + up * up
            return least, near, most

        return bounds

    def mergers(self, level, chi):
        """Partitions (item -> code) that some allowed clustering certainly is at least as coarse as."""
        items, bounds, g2 = self.items(level), self.geometry(level, chi), self.together * self.together
        table = {pair: bounds(items[pair[0]], items[pair[1]]) for pair in combinations(range(len(items)), 2)}
        found = [components(len(items), [pair for pair, (_, near, _) in table.items() if interval(near).hi < g2])]
        if self.any_map:
            blocks = components(len(items), [pair for pair, (least, _, _) in table.items() if interval(least).lo < g2])

            def may_join(parts, x, y):
                union = sorted(i for i, part in enumerate(parts) if part in (parts[x], parts[y]))
                return all(interval(table[pair][2]).hi <= 4 * g2 for pair in combinations(union, 2))

            greedy = list(blocks)
            for x, y in table:
                if may_join(blocks, x, y):
                    found.append(
                        [found[0][i] if part not in (blocks[x], blocks[y]) else -1 for i, part in enumerate(blocks)]
                    )
                if greedy[x] != greedy[y] and may_join(greedy, x, y):
                    greedy = [greedy[x] if part == greedy[y] else part for part in greedy]
            chosen = [
                part if greedy.count(part) > 1 and may_join(greedy, i, i) else None for i, part in enumerate(greedy)
            ]
            found.append([(-2, part) if part is not None else found[0][i] for i, part in enumerate(chosen)])
        return [dict(zip(items, codes)) for codes in found if len(set(codes)) < len(items)]

    def bad_events(self, level):
        """(partition, lower bound of the probability that codes of this level are at least that coarse), one by one."""
        before = self.fails_below(level)
        if level == self.r.depth:
            for codes in self.mergers(level, None):
                yield codes, I(1)
            return
        pairs, items = self.pairs(level), self.items(level)
        if not pairs or before.lo >= 1:
            return
        q1, q2, outside = typical(self.n, mp.mpf(1) / (16 * len(pairs)))
        for codes in self.mergers(level, (q1, q2)):
            yield codes, 1 - outside * len(pairs) - before
        for p, q in combinations(items, 2):  # two items that differ in one pair of classes only: the chance itself
            different = {tuple(sorted(x)) for x in zip(p, q) if x[0] != x[1]}
            if len(different) == 1:
                times = sum(a != b for a, b in zip(p, q))
                bound = (self.together / sqrt(times) if times > 1 else I(self.together)) - self.slack
                if self.any_map and len(items) == 2:
                    rest = (len(p) - times) * self.slack * self.slack
                    bound = sqrt((4 * self.gamma * self.gamma - rest) / times) - self.slack
                yield {x: min(p, q) if x in (p, q) else x for x in items}, below(
                    self.n, self.spread(level, *different.pop()), bound
                ) - before


def run_given(r, c, closed=False):
    """training, confidence, radius"""
    delta, gamma = r.number("delta"), r.number("radius")

    def radius():
        observed = distinct(r.listed(r.depth - 1))
        compare = (lambda x, y: x <= y) if closed else (lambda x, y: x < y)
        h = c["half"]
        bounds = [h * h * dist2(p, q) for p, q in combinations(observed, 2)]
        return all(compare(gamma * abs(gamma), x if h >= 0 else -x) for x in bounds)

    if not 1 <= r.integer("width") <= 200000:
        raise ValueError("width")
    return {
        "training": lambda: r.integer("steps") >= 1 and r.number("rate") > 0 and gamma > 0,
        "confidence": lambda: 0 < delta < 1 / c["four"],
        "radius": radius,
    }


def size_given(r, c):
    """width, iterations, as printed"""
    C, n = max(r.counts), r.integer("width")

    def width():
        return lt(c["two.width"] * pi() / (c["share"] * least_angle(r.level_means)) * log(C / r.number("delta")), n)

    def iterations():
        bound = c["two.steps"] * r.number("radius") * r.d / (r.number("rate") * least_norm(r.level_means))
        return lt(bound, r.integer("steps"))

    return {"width": width, "iterations": iterations}


def sound(r):
    """Is this a run of the model at all? Outside nothing is said about it."""
    given = r.given_hierarchy("balanced")
    return (
        all(f() for f in given.values()) and r.integer("steps") >= 1 and min(r.number("rate"), r.number("radius")) > 0
    )


def least_gap(r):
    """The least distance of two mean images of one level; no value where no level has two classes."""
    gaps = [[a - b for a, b in zip(u, w)] for means in r.level_means for u, w in combinations(means, 2)]
    if not gaps:
        raise ZeroDivisionError("one class on every level")
    return sqrt(min(dot(u, u) for u in gaps))


# ---------------------------------------------------------------- small things


def positive(x):
    return I(max(x.lo, F(0)), max(x.hi, F(0)))


def dist2(p, q):
    return sum(((a - b) * (a - b) for a, b in zip(p, q, strict=True)), F(0))


def distinct(things):
    return list(dict.fromkeys(things))


def components(n, edges):
    """For each of 0, ..., n - 1 the least member of its component."""
    part = list(range(n))
    for x, y in edges:
        a, b = part[x], part[y]
        part = [min(a, b) if z in (a, b) else z for z in part]
    return part


def pieces(image, s):
    return [tuple(image[i : i + s]) for i in range(0, len(image), s)]


# ---------------------------------------------------------------- laws of codes


def coded(law, table):
    """The law of (codes, label), pixels having codes by chance, independently: table[class] = {code: chance}."""
    found = {}
    for (y, image), mass in law.items():
        count = 1
        for c in image:
            count *= len(table[c])
        if count + len(found) > MOST:
            raise ZeroDivisionError("too many outcomes to list")
        for choice in product(*[table[c].items() for c in image]):
            p = mass
            for _, chance in choice:
                p *= chance
            key = (y, tuple(code for code, _ in choice))
            found[key] = found.get(key, F(0)) + p
    return found


def least_error(r, level, codes):
    """The least error of a classifier that sees the codes of the items of a level: classes on level 0, else patches."""
    if level == 0:
        table = {c: {codes[(c,)]: F(1)} for c in range(1, r.counts[0] + 1)}
    else:
        table = {}
        for c, patches in enumerate(r.patches[level - 1], 1):
            table[c] = {}
            for p in patches:
                table[c][codes[p]] = table[c].get(codes[p], F(0)) + F(1, len(patches))
    law = coded(r.level_law(max(level - 1, 0)), table)
    images = {image for _, image in law}
    return sum((min(law.get((1, z), F(0)), law.get((-1, z), F(0))) for z in images), F(0))


def reader(r, start, end):
    """Reads an image of level `start` as one of level `end` above it.

    A patch is the first class that has it, None where none has.
    """
    owners = []
    for level in range(start - 1, end - 1, -1):
        owner = {}
        for c, patches in enumerate(r.patches[level], 1):
            for p in patches:
                owner.setdefault(p, c)
        owners.append(owner)

    def read(image):
        for owner in owners:
            image = tuple(owner.get(p) for p in pieces(image, r.s))
        return image

    return read


def same_law(r, left, right):
    """Is the law of (f(image), label) the same for two pairs (level, f)? f acts on what each top pixel becomes."""

    def pushed(law, f):
        found = {}
        for (y, image), p in law.items():
            key = (y, f(image))
            found[key] = found.get(key, F(0)) + p
        return found

    def of_class(level, f, c):
        law = {(1, (c,)): F(1)}
        for patches in r.patches[:level]:
            law = refine(law, patches)
        return pushed(law, f)

    top = {c for _, image, p in r.top if p != 0 for c in image}
    if all(of_class(*left, c) == of_class(*right, c) for c in top):
        return True  # given the classes the pixels of the top are refined independently
    return pushed(r.level_law(left[0]), left[1]) == pushed(r.level_law(right[0]), right[1])


def numbering(r, level):
    """A patch of a level -> its number in the list, the first one where it stands twice."""
    numbers = {}
    for i, p in enumerate(r.listed(level - 1)):
        numbers.setdefault(p, i)
    return numbers


def codes_agree(r, level):
    """The codes of the patches of a level, from the observed image and from the law of the level."""
    numbers, read = numbering(r, level), reader(r, r.depth, level)

    def code(image):
        return tuple(numbers.get(p) for p in pieces(image, r.s))

    return same_law(r, (r.depth, lambda image: code(read(image))), (level, code))
