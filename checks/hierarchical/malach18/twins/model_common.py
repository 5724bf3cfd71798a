"""Shared notions of the room "model": one level, a whole hierarchy, mean images, angles. Both papers use it.

A level is a finite law, a list of (label, image, mass); classes are numbered from 1 as in print, pixels from 0.
A request of hgm19 has `side` and `patch_side` where one of malach18 has `positions` and `patch_size`; here m and s are
numbers of pixels.
"""
import sys
from functools import cached_property
from itertools import combinations, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "twins"))
import exact  # noqa: E402
from exact import F, I, all3, enclosure, from_iv, interval, iv, le, lt, rational, sqrt, to_iv  # noqa: E402,F401

MOST = 200000  # outcomes of a law that are listed; beyond that nothing is said


def dot(x, y):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return sum((a * b for a, b in zip(x, y)), F(0))


def rank(rows):
    """The rank of a list of vectors, by elimination."""
    rows, found = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column] != 0), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for i in range(found + 1, len(rows)):
            ratio = rows[i][column] / rows[found][column]
            rows[i] = [a - ratio * b for a, b in zip(rows[i], rows[found])]
        found += 1
    return found


def independent(vectors):
    return rank(vectors) == len(vectors)


def pairwise_independent(vectors):
    return all(independent(pair) for pair in combinations(vectors, 2))


def mean_images(law, classes, pixels):
    """E[-y 1{z_j = c}]_j for each class c. law: for each pixel the masses of (label, class)."""
    return [[sum((-y * p for (y, z), p in law[j].items() if z == c), F(0)) for j in range(pixels)] for c in classes]


# ---------------------------------------------------------------- angles


def angle(u, w, unit_pi=False):
    """The angle between u and w, in parts of pi with `unit_pi`; exact where it is a rational part of pi."""
    product2, inner = dot(u, u) * dot(w, w), dot(u, w)
    cosine2 = inner * inner / product2  # no value where a vector is 0
    parts = {F(0): F(1, 2), F(1, 4): F(1, 3), F(1, 2): F(1, 4), F(3, 4): F(1, 6), F(1): F(0)}
    if cosine2 in parts:  # the only rational squares of cosines of rational parts of pi
        share = parts[cosine2] if inner >= 0 else 1 - parts[cosine2]
        return I(share) if unit_pi or share == 0 else share * pi()
    radians = from_iv(iv.atan2(to_iv(sqrt(product2 - inner * inner)), to_iv(inner)))
    return radians / pi() if unit_pi else radians


def pi():
    return from_iv(+iv.pi)


def least(values):
    """Enclosure of the smallest of some numbers."""
    values = [interval(v) for v in values]
    return I(min(v.lo for v in values), min(v.hi for v in values))


def least_angle(families, all_indices=False, unit_pi=False):
    """Over all pairs of one family; pi where there is no pair. With all indices a vector is also paired with itself."""
    pairs = [pair for vectors in families for pair in combinations(vectors, 2)]
    pairs += [(v, v) for vectors in families for v in vectors if all_indices]
    return least([angle(u, w, unit_pi) for u, w in pairs] or [F(1) if unit_pi else pi()])


def least_norm(families):
    return sqrt(min(dot(v, v) for vectors in families for v in vectors))


# ---------------------------------------------------------------- the laws


def law_given(law):
    """The assumptions `law` and `balanced` of a list of (label, image, mass)."""
    return {
        "law": lambda: all(p >= 0 for _, _, p in law) and sum(p for _, _, p in law) == 1,
        "balanced": lambda: sum(p for y, _, p in law if y == 1) == F(1, 2),
    }


def pixel_laws(law):
    """For each pixel the masses of (label, value)."""
    found = [{} for _ in law[0][1]]
    for y, image, p in law:
        for j, z in enumerate(image):
            found[j][y, z] = found[j].get((y, z), F(0)) + p
    return found


def refine(law, patches):
    """The law of the next level as a dictionary: each pixel of class c becomes one of patches[c - 1], independently."""
    found = {}
    for (y, image), p in law.items():
        count = 1
        for c in image:
            count *= len(patches[c - 1])
        if count + len(found) > MOST:
            raise ZeroDivisionError("too many outcomes to list")
        for choice in product(*[patches[c - 1] for c in image]):
            key = (y, tuple(a for patch in choice for a in patch))
            found[key] = found.get(key, F(0)) + p / count
    return found


class Request(exact.Request):
    def vector(self, name):
        return [rational(x) for x in self.fields[name]]

    def whole(self, name):
        if any(x.denominator != 1 for x in self.vector(name)):
            raise ValueError(f"{name} has an entry that is not whole")
        return [int(x) for x in self.vector(name)]

    def size(self, name):
        """A whole number that is at least 1 in every instance."""
        if self.integer(name) < 1:
            raise ValueError(f"{name} below 1")
        return self.integer(name)

    @cached_property
    def m(self):
        return self.integer("positions") if "positions" in self.fields else self.integer("side") ** 2

    @cached_property
    def s(self):
        return self.integer("patch_size") if "patch_size" in self.fields else self.integer("patch_side") ** 2

    def read_law(self, classes, images="images", masses="masses", labels=(1, -1)):
        """A list of (label, image, mass)."""
        v, p, width = self.whole(images), self.vector(masses), self.m + 1
        if width < 1 or not v or len(v) % width or len(p) * width != len(v):
            raise ValueError(f"{images} is no list of images")
        rows = [tuple(v[i : i + width]) for i in range(0, len(v), width)]
        if any(row[0] not in labels or not all(1 <= c <= classes for c in row[1:]) for row in rows):
            raise ValueError(f"{images} has a label or class that does not exist")
        return [(row[0], row[1:], mass) for row, mass in zip(rows, p)]

    # one level

    @cached_property
    def classes(self):
        return range(1, self.integer("classes") + 1)

    @cached_property
    def law(self):
        return self.read_law(len(self.classes))

    @cached_property
    def means(self):
        """The mean images with the sign -y."""
        return mean_images(pixel_laws(self.law), self.classes, self.m)

    def given_level(self):
        sizes = self.integer("classes") >= 1 and self.integer("variants") >= 1 and self.m >= 1
        return {"sizes": lambda: sizes, **law_given(self.law)}

    # a whole hierarchy

    @cached_property
    def depth(self):
        return self.size("depth")

    @cached_property
    def counts(self):
        v = self.whole("counts")
        if len(v) != self.depth or min(v) < 1:
            raise ValueError("counts")
        return v

    @cached_property
    def patches(self):
        """patches[level][class - 1]: the list of its patches."""
        numbers, entries, found = iter(self.whole("patch_counts")), iter(self.vector("patches")), []
        if len(self.whole("patch_counts")) != sum(self.counts) or min(self.whole("patch_counts")) < 1:
            raise ValueError("patch_counts")
        if len(self.vector("patches")) != self.s * sum(self.whole("patch_counts")):
            raise ValueError("patches")
        for level, count in enumerate(self.counts):
            sets = [[tuple(next(entries) for _ in range(self.s)) for _ in range(next(numbers))] for _ in range(count)]
            if level + 1 < self.depth:
                known = range(1, self.counts[level + 1] + 1)
                if any(c not in known for patches in sets for patch in patches for c in patch):
                    raise ValueError("a class that the next level does not have")
                sets = [[tuple(int(c) for c in patch) for patch in patches] for patches in sets]
            found.append(sets)
        return found

    def listed(self, level):
        """All patches of all classes of a level, in the order of the list."""
        return [patch for patches in self.patches[level] for patch in patches]

    @cached_property
    def d(self):
        """The number of patches of the first class of level 0."""
        return len(self.patches[0][0])

    @cached_property
    def top(self):
        if self.m < 1 or self.s < 1:
            raise ValueError("sizes below 1")
        return self.read_law(self.counts[0])

    def level_law(self, level):
        """The law of a level: (label, image) -> mass, images of mass 0 left out."""
        law = {}
        for y, image, p in self.top:
            law[y, image] = law.get((y, image), F(0)) + p
        for patches in self.patches[:level]:
            law = refine(law, patches)
        return {key: p for key, p in law.items() if p != 0}

    @cached_property
    def level_means(self):
        """The mean images of each of the levels 0, ..., depth - 1, from the law of each pixel."""
        pixels, found = pixel_laws(self.top), []
        for level, count in enumerate(self.counts):
            found.append(mean_images(pixels, range(1, count + 1), len(pixels)))
            if level + 1 < self.depth:
                pixels = self.finer(pixels, self.patches[level])
        return found

    def finer(self, pixels, sets):
        """The laws of the pixels of the next level."""
        found = [{} for _ in range(self.s * len(pixels))]
        for j, masses in enumerate(pixels):
            for (y, c), p in masses.items():
                share = p / len(sets[c - 1])
                for patch in sets[c - 1]:
                    for t, z in enumerate(patch):
                        into = found[j * self.s + t]
                        into[y, z] = into.get((y, z), F(0)) + share
        return found

    def given_hierarchy(self, *left_out):
        levels = range(self.depth)
        known = {
            **law_given(self.top),
            "disjoint": lambda: all(different(self.listed(level)) for level in levels),
            "equal sizes": lambda: all(len(patches) == self.d for level in levels for patches in self.patches[level]),
        }
        self.listed(0)  # an instance without its patches is none
        return {name: known[name] for name in known if name not in left_out}

    def pairwise_independent(self):
        return all(pairwise_independent(means) for means in self.level_means)


def different(things):
    return len(set(things)) == len(things)


def serve(judge, **options):
    exact.serve(lambda request: judge(request, **options), Request)


def answer(given, then, quantities=None, stop="sizes"):
    """The answer from functions; where the assumption `stop` fails, nothing else is defined."""

    def value(f):
        try:
            return f()
        except ZeroDivisionError:
            return None

    if stop in given and not given[stop]():
        return {"given": {g: False if g == stop else None for g in given}, "then": {t: None for t in then}}
    out = {"given": {g: value(f) for g, f in given.items()}, "then": {t: value(f) for t, f in then.items()}}
    values = {q: value(f) for q, f in (quantities or {}).items()}
    return {**out, "quantities": {q: enclosure(v) for q, v in values.items() if v is not None}}
