#!/usr/bin/env python3
"""A necessary condition of Theorem 3.1: teachers that Stage 1 cannot tell apart."""
from common import Layout, blank, serve, sigma
from shapes import answer

GIVEN = [
    "patches fit",
    "symmetric",
    "isotropic",
    "large stride",
    "segment exists",
    "eps positive",
    "delta in range",
    "overlap",
    "small eps",
    "same data",
]


def joint(law, lay, private, m, scale, alpha):
    """Joint law of the private coordinates and the label of the teacher that reads the coordinate m."""
    mass = {}
    for weight, x in law.atoms:
        key = (tuple(x[i] for i in private), sigma(scale * x[m], alpha))
        mass[key] = mass.get(key, 0) + weight
    return mass


def judge(r):
    r.reading("printed")
    c, law = r.constants({"served": 1}), r.law("input")
    size, s, k = r.integer("filter"), r.integer("stride"), r.integer("patches")
    alpha, scale, eps, delta = (r.number(n) for n in ("alpha", "scale", "eps", "delta"))
    lay = Layout(law.d, size, s, k)
    if not lay.fits:
        return blank(GIVEN, ["enough served"])
    v = ((1 + alpha) / 2) ** 2 * scale**2
    given = {
        "patches fit": True,
        "symmetric": law.symmetric(),
        "isotropic": law.isotropic(),
        "large stride": lay.large,
        "segment exists": lay.exists,
        "eps positive": eps > 0,
        "delta in range": 0 < delta < 1,
        "overlap": s < size,
        "small eps": eps < v,
        "same data": None,
    }
    if not lay.exists:
        return answer(given, {"enough served": lambda: None})
    read = sorted({i for j in range(k) for i in lay.coordinates(j)})
    private = [i for j in range(k) for i in lay.private_coordinates(j)]
    shared = [i for i in read if i not in private]
    entries = [i for i in range(1, size + 1) if not size - s + 1 <= i <= s]
    laws = [joint(law, lay, private, m, scale, alpha) for m in shared]
    given["same data"] = all(one == laws[0] for one in laws)
    return answer(
        given,
        {"enough served": lambda: (1 - delta) * len(shared) * (1 - eps / v) <= c["served"] * len(entries)},
        {"shared": len(shared), "entries": len(entries), "risk of one": v},
    )


if __name__ == "__main__":
    serve(judge)
