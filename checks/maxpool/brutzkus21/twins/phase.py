"""Shared by the twins about phase 1: the filter of the proof of Lemma C.3, patterns of any length, lucky groups."""
from common import F, Network, Phase1, Working, all3, candidates, detects, ge, interval, label, le, selects

RUN = ["sizes", "inputs of D", "on the sphere", "signs", "steps positive", "step bound", "radius bound"]
FACTORS = {"step.factor": 4, "radius.factor": 200}


def positives(inputs):
    return [x for x in inputs if label(x) == 1]


def negatives(inputs):
    return [x for x in inputs if label(x) == -1]


def decided(w, x, test):
    """Does p(x) pass the test? None where some of the patterns that p(x) can be pass it and others do not."""
    found = [test(p) for p in candidates(w, x)]
    if all(b == found[0] for b in found):
        return found[0]
    Working.close = True
    return None


# ---------------------------------------------------------------- the filter of the proof: the first group


def event_of(inputs, c):
    """Both labels have at least the share 1/c of the inputs."""
    return all(len(inputs) <= c * len(part) for part in (positives(inputs), negatives(inputs)))


def detector(r):
    return detects([interval(v) for v in r.starts()[0]], r.l)


def proof_given(r, c):
    """The assumptions of the claims about one lucky filter along a run."""
    return {
        **r.given(*RUN, step=c["step.factor"], radius=c["radius.factor"]),
        "detector": lambda: detector(r),
        "own sign": lambda: r.signs[0] == 1,
        "event": lambda: event_of(r.inputs, c["event"]),
    }


def state(r):
    """The network with the filters of the instance, and the filter of the first group."""
    network = Network(r.blocks("filters", r.d, len(r.copies)), r.signs, r.copies)
    return network, network.filters[0]


# ---------------------------------------------------------------- patterns of length c


def scaled_run(r, inputs=None):
    """Phase 1 with patterns c e_j, by the products u = c w: w moves by multiples of c e_j, so u by those of c^2 e_j."""
    c = r.number("pattern_norm")
    starts = [[c * v for v in w] for w in r.starts()]
    known, key = r.__dict__.setdefault("runs", {}), tuple(r.inputs if inputs is None else inputs)
    if key not in known:
        known[key] = Phase1(starts, r.signs, r.copies, list(key), c * c * r.number("step"), r.integer("steps"))
    return known[key]


def norm2_of_w(r, run, t, i):
    """The squared norm of w_i^(t)."""
    c = r.number("pattern_norm")
    return run.size2(t, i) * (1 / (c * c)) if c else sum((F(v) ** 2 for v in r.starts()[i]), F(0))


def norm_le(norm2, bound):
    """norm <= bound, by the squares."""
    return False if bound < 0 else le(norm2, bound * bound)


def scaled_given(r, c, names=tuple(RUN)):
    return {
        **r.given(*names, step=c.get("step.factor", 4), radius=c.get("radius.factor", 200)),
        "unit patterns": lambda: r.number("pattern_norm") == 1,
    }


# ---------------------------------------------------------------- lucky groups, sign 1: Lemma 5.3; -1: Corollary 5.4


def lucky_groups(r, sign):
    own = 1 if sign == 1 else 2
    return [
        i
        for i, (v, a) in enumerate(zip(r.directions, r.signs))
        if a * sign > 0 and v[own - 1] > 0 and all(v[own - 1] > v[j - 1] for j in range(3, r.l + 1))
    ]


def conclusions(r, c, run, sign=1):
    """growth, others, selection along a run, for all lucky groups and all t, as functions."""
    own, eta = (1 if sign == 1 else 2), r.number("step")
    bound = c["one"] * r.number("radius") * r.number("pattern_norm")
    pairs = [(t, run.w(t, i)) for t in run.times for i in lucky_groups(r, sign)]
    points = [x for x in set(run.inputs) if label(x) == sign]
    rest = [j for j in range(1, r.l + 1) if j != own]
    return {
        "growth": lambda: all3([ge(w[own - 1], t * eta / c["nine"]) for t, w in pairs]),
        "others": lambda: all3([le(w[j - 1], bound) for _, w in pairs for j in rest]),
        "selection": lambda: all3([selects(w, own, x) for _, w in pairs for x in points]),
    }
