#!/usr/bin/env python3
"""Holds the two encodings of a claim against each other: the program and the blind twin that was written from the
paper's text alone.

    compare_twin.py LAKATOS SOURCE_DIR ID TWIN [--cases N] [--seed N]

Both get the same requests: sampled instances of every reading, and every stored certificate of the claim (those of a
planted error also with its constant turned). Every assumption and conclusion is compared by name. `null` on either side
is no disagreement, a name that only one side knows is one. Enclosures of a quantity must overlap. Exit 1 with the
instance printed when something differs, or when too little was decided by both for the comparison to mean anything.
"""
import argparse
import json
import math
import pathlib
import re
import subprocess
import sys

SEED = 7
CASES = 240
# Claims whose twin is slow: it searches, or walks a tree, in exact fractions.
FEWER = {
    "du18/assump3.2": 40,
    "du18/thm3.1": 80,
    "du18/thm3.2-repaired": 80,
    "du18/def-phistar": 120,
    "overlaps19/thm4.2-guarantee": 40,
}
TOLERANCE = 1e-9  # relative, on the ends of enclosures
# Of the conclusions inside the assumptions both must decide so many: of those in the plane, where there are ENOUGH.
LEAST_SHARE = 1 / 3
ENOUGH = 30


def run(command, text=""):
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def turned_constants(lakatos, claim):
    """Planted error -> {constant: value}, from the lines `  name: text  [constant = value]` of `show`."""
    lines = run([lakatos, "show", claim]).split("\nplanted errors\n")[-1].splitlines()
    found = (re.fullmatch(r"  (.+?): .*\[(\S+) = (\S+)\]", line) for line in lines)
    return {match[1]: {match[2]: match[3]} for match in found if match}


def stored_requests(lakatos, source, claim):
    """The stored instances of the claim; those of a planted error also with its constant turned."""
    turned = turned_constants(lakatos, claim)
    requests = []
    for path in sorted(source.glob(f"checks/*/certificates/{claim.split('/')[0]}/*.json")):
        certificate = json.loads(path.read_text())
        if certificate["claim"] != claim:
            continue
        request = {"reading": certificate["reading"], "constants": {}, "instance": certificate["instance"]}
        requests.append(request)
        if certificate["kind"] == "planted" and certificate["role"] in turned:
            requests.append({**request, "constants": turned[certificate["role"]]})
    return requests


def lines_of(text):
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def plane(instance):
    """Is every law of the instance one of the plane? (Claims about dimensions have no law: they count as well.)"""
    laws = [field for field in instance.values() if isinstance(field, dict) and "atoms" in field]
    return all(len(law["atoms"][0]["patches"][0]) == 2 for law in laws)


def apart(a, b):
    """Do two enclosures certainly not meet? An end that is null is infinite."""
    (low_a, high_a), (low_b, high_b) = [
        (-math.inf if low is None else low, math.inf if high is None else high) for low, high in (a, b)
    ]
    low, high = max(low_a, low_b), min(high_a, high_b)
    return low > high + TOLERANCE * max(abs(low), abs(high))


class Comparison:
    def __init__(self):
        self.compared = self.both = self.quantities = 0
        self.inside = {True: 0, False: 0}  # by whether the laws are laws of the plane
        self.inside_both = {True: 0, False: 0}
        self.faults = []

    def add(self, request, ours, twins):
        if "error" in twins:
            self.fault(request, f"the twin stopped: {twins['error']}", ours, twins)
            return
        within = all(truth is True for truth in ours["given"].values())
        flat = plane(request["instance"])
        for part in ("given", "then"):
            if set(ours[part]) != set(twins[part]):
                self.fault(
                    request, f"names of '{part}' differ: {sorted(set(ours[part]) ^ set(twins[part]))}", ours, twins
                )
                continue
            for name, truth in ours[part].items():
                self.truth(request, name, truth, twins[part][name], (part == "then" and within, flat), ours, twins)
        for name, ends in ours.get("quantities", {}).items():
            other = twins.get("quantities", {}).get(name)
            if other is not None:
                self.quantities += 1
                if apart(ends, other):
                    self.fault(request, f"enclosures of '{name}' do not meet", ours, twins)

    def truth(self, request, name, ours, twins, where, our_answer, twin_answer):
        conclusion_inside, flat = where
        both = ours is not None and twins is not None
        self.compared += 1
        self.both += both
        self.inside[flat] += conclusion_inside
        self.inside_both[flat] += conclusion_inside and both
        if both and ours != twins:
            self.fault(request, f"'{name}': the program says {ours}, the twin {twins}", our_answer, twin_answer)

    def decided(self):
        """(decided by both, all) of the conclusions inside the assumptions:
        in the plane where those are enough, else everywhere."""
        if self.inside[True] >= ENOUGH:
            return self.inside_both[True], self.inside[True]
        return sum(self.inside_both.values()), sum(self.inside.values())

    def fault(self, request, what, ours, twins):
        self.faults.append(
            f"{what}\n  request {json.dumps(request)}\n  program {json.dumps(ours)}\n  twin    {json.dumps(twins)}"
        )


def main():
    parser = argparse.ArgumentParser(description="compare a claim with its blind twin")
    parser.add_argument("lakatos")
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("claim")
    parser.add_argument("twin")
    parser.add_argument("--cases", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    cases = options.cases or FEWER.get(options.claim, CASES)

    sampled = lines_of(
        run([options.lakatos, "sample", options.claim, "--cases", str(cases), "--seed", str(options.seed)])
    )
    stored = stored_requests(options.lakatos, options.source, options.claim)
    requests = sampled + stored
    text = "".join(json.dumps(request) + "\n" for request in requests)
    ours = lines_of(run([options.lakatos, "judge", options.claim], text))
    paper = options.claim.split("/")[0]
    twin = next(options.source.glob(f"checks/*/{paper}/twins"), options.source / paper) / options.twin
    twins = lines_of(run([sys.executable, str(twin)], text))
    if not len(requests) == len(ours) == len(twins):
        sys.exit(f"{len(requests)} requests, {len(ours)} answers of the program, {len(twins)} of the twin")

    result = Comparison()
    for request, mine, other in zip(requests, ours, twins):
        result.add(request, mine, other)
    decided, inside = result.decided()
    print(
        f"{options.claim}: {len(sampled)} sampled and {len(stored)} stored instances, "
        f"{result.compared} truths compared, {result.both} decided by both, "
        f"{result.quantities} quantities; conclusions inside the assumptions: {decided} of {inside} decided by both; "
        f"{len(result.faults)} disagreements"
    )
    for fault in result.faults[:5]:
        print(fault)
    if result.faults:
        sys.exit(1)
    if decided < LEAST_SHARE * inside or (inside == 0 and cases > 0):
        sys.exit("too few conclusions were decided by both: the comparison means little")


if __name__ == "__main__":
    main()
