#!/usr/bin/env python3
"""Damages the code on purpose, one place at a time, and counts what the tests notice.

    mutate.py [PATTERN ...] [--jobs N]

Works on a copy of the tree below build/mutate, with a build folder of its own that is kept for the next time. Each
mutation of mutations.py is built incrementally there and shown to the test programs of its floor, the nearest first,
until one turns red. PATTERN picks mutations whose file or reason contains it. Exit 1 when fewer than 9 in 10 are
noticed, when one survives without a reason in SURVIVORS, or when the tests are red without any mutation.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

from mutations import MUTATIONS, SURVIVORS

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutate"
SOURCE, BUILD = WORK / "source", WORK / "build"
LEAST_SHARE = 0.9
PATIENCE = 1200  # seconds for one test program without any mutation
SLOWNESS = 5  # a mutated one may take so many times as long, and a minute: a hang is noticed too, a busy machine is not

# Test programs that may notice, by folder; the nearest first. "PROGRAM:FILTER" runs only these tests of the program:
# all of claims_tests would take a quarter of an hour. "twin:ID" holds a claim against its blind twin.
NEAREST = {
    "theory/numeric": ["numeric_tests", "filter_tests", "claims_tests:*/overlaps19*"],
    "theory/probability": ["probability_tests", "filter_tests", "claims_tests:*/du18*"],
    "theory/filter": ["filter_tests", "claims_tests:*/du18*"],
    "theory/overlap": ["overlap_tests", "claims_tests:*/overlaps19*"],
    "theory/maxpool": ["maxpool_tests", "maxpool_algorithms_tests", "claims_tests:*/brutzkus21*"],
    "theory/hierarchical": [
        "hierarchical_tests",
        "hierarchical_algorithms_tests",
        "claims_tests:*/malach18*",
        "claims_tests:*/hgm19*",
    ],
    "algorithms/common": ["maxpool_algorithms_tests", "hierarchical_algorithms_tests", "claims_tests:*/brutzkus21*"],
    "algorithms/maxpool": ["maxpool_algorithms_tests", "claims_tests:*/brutzkus21*"],
    "algorithms/hierarchical/cut_groups": ["claims_tests:CutGroups.*", "claims_tests:*/hgm19_lem7", "twin:hgm19/lem7"],
    "algorithms/hierarchical": ["hierarchical_algorithms_tests", "claims_tests:*/hgm19*"],
    "algorithms/filter": ["filter_algorithms_tests", "filter_claims_tests", "claims_tests:*/du18*"],
    "algorithms/overlap": ["overlap_algorithms_tests", "claims_tests:*/overlaps19*"],
    "checks/engine": ["engine_tests", "filter_claims_tests", "claims_tests:*/overlaps19*"],
    "checks/filter/du18/one_neuron/theorem_2_2.cpp": ["claims_tests:*/du18_thm2_2", "twin:du18/thm2.2"],
    "checks/filter/du18/critical_points/lemma_a_1.cpp": ["claims_tests:*/du18_lema_1", "twin:du18/lema.1"],
    "checks/hierarchical": ["claims_tests:CutGroups.*", "claims_tests:*/hgm19_lem7", "twin:hgm19/lem7"],
    "reports": ["reports_tests"],
}


def pattern(old):
    """The old text wherever the formatter broke its lines."""
    return re.compile(r"\s*".join(re.escape(letter) for letter in old if not letter.isspace()))


def tests_for(file):
    return next(tests for folder, tests in NEAREST.items() if file.startswith(folder))


def run(command, patience=None, **options):
    """(exit code, output); a hang is exit code -1."""
    try:
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=patience,
            **options,
        )
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired as expired:
        return -1, f"still running after {expired.timeout} s"


def copy_tree():
    """Brings the copy up to date; files that did not change keep their time, so that little is rebuilt."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    for name in wanted:
        target = SOURCE / name
        data = (ROOT / name).read_bytes()
        if not target.is_file() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for path in [path for path in SOURCE.rglob("*") if path.is_file()]:
        if str(path.relative_to(SOURCE)) not in wanted:
            path.unlink()


def configure():
    code, output = run(
        [
            "cmake",
            "-S",
            SOURCE,
            "-B",
            BUILD,
            "-G",
            "Ninja",
            "-DCMAKE_BUILD_TYPE=Release",
            "-DLAKATOS_BENCHMARKS=OFF",
            "-DCMAKE_CXX_FLAGS=-w",
            f"-DPython3_EXECUTABLE={sys.executable}",
        ]
    )
    if code != 0:
        sys.exit(output)


def build(targets, jobs):
    return run(["ninja", "-C", BUILD, "-j", str(jobs), *targets])


def target_of(test):
    return "lakatos" if test.startswith("twin:") else test.partition(":")[0]


def command_of(test):
    """What runs "PROGRAM" or "PROGRAM:FILTER"."""
    program, _, tests = test.partition(":")
    return [BUILD / program, "--gtest_brief=1", "--gtest_fail_fast", f"--gtest_filter={tests or '*'}"]


def turns_red(test, patience):
    """Runs one test program; (noticed, by which test)."""
    if test.startswith("twin:"):
        claim = test[len("twin:") :]
        listed = [
            line.split("\t")
            for path in SOURCE.glob("checks/*/*/expected.tsv")
            for line in path.read_text().splitlines()
        ]
        twin = next(cells[2] for cells in listed if cells[0] == claim)
        code, output = run(
            [sys.executable, SOURCE / "checks/tests/compare_twin.py", BUILD / "lakatos", SOURCE, claim, twin], patience
        )
        return code != 0, test
    environment = {**os.environ, "RC_PARAMS": "seed=20260101"}
    code, output = run(command_of(test), patience, env=environment)
    failed = [
        line.split("]", 1)[1].split("(")[0].split(",")[0].strip()
        for line in output.splitlines()
        if line.startswith("[  FAILED  ]")
    ]
    return code != 0, f"{test}: {failed[0] if failed else output.strip().splitlines()[-1] if output.strip() else code}"


def judge_mutation(mutation, usable, jobs):
    """("killed" | "survived" | "broken", by what)."""
    file, old, new, _ = mutation
    path = SOURCE / file
    text = path.read_text()
    places = list(pattern(old).finditer(text))
    if len(places) != 1:
        return "broken", f"the old text occurs {len(places)} times"
    path.write_text(text[: places[0].start()] + new + text[places[0].end() :])
    try:
        for test in [test for test in tests_for(file) if test in usable]:
            code, output = build([target_of(test)], jobs)
            if code != 0:
                return (
                    "broken",
                    "does not compile:\n" + "\n".join(line for line in output.splitlines() if "error" in line)[:2000],
                )
            noticed, by = turns_red(test, usable[test])
            if noticed:
                return "killed", by
        return "survived", ""
    finally:
        path.write_text(text)


def green_tests(tests, jobs):
    """Those that are green without any mutation (a red one notices nothing),
    each with the seconds that it may take with one."""
    code, output = build(sorted({target_of(test) for test in tests}), jobs)
    if code != 0:
        sys.exit(output[-4000:])
    green = {}
    for test in tests:
        begun = time.time()
        red, by = turns_red(test, PATIENCE)
        if red:
            print(f"red without any mutation, so of no use: {by}", flush=True)
        else:
            green[test] = 60 + SLOWNESS * (time.time() - begun)
    return green


def main():
    parser = argparse.ArgumentParser(description="damage the code on purpose and count what the tests notice")
    parser.add_argument("pattern", nargs="*")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    chosen = [m for m in MUTATIONS if not options.pattern or any(p in m[0] or p in m[3] for p in options.pattern)]
    if not chosen:
        sys.exit("no mutation matches")
    chosen.sort(key=lambda mutation: mutation[0].endswith(".hpp"))  # last: a header has nearly all built again, twice

    start = time.time()
    SOURCE.mkdir(parents=True, exist_ok=True)
    copy_tree()
    configure()
    wanted = list(dict.fromkeys(test for mutation in chosen for test in tests_for(mutation[0])))
    usable = green_tests(wanted, options.jobs)
    print(f"ready after {time.time() - start:.0f} s: {len(chosen)} mutations", flush=True)

    counts = {"killed": 0, "survived": 0, "broken": 0}
    unexplained = []
    for mutation in chosen:
        file, _, _, why = mutation
        begun = time.time()
        outcome, by = judge_mutation(mutation, usable, options.jobs)
        counts[outcome] += 1
        reason = SURVIVORS.get((file, why), "")
        if outcome == "broken" or (outcome == "survived" and not reason):
            unexplained.append(why)
        print(f"{outcome:8} {time.time() - begun:4.0f} s  {file}: {why}  [{by or reason}]", flush=True)

    print(
        f"{counts['killed']} of {len(chosen)} killed, {counts['survived']} survived, {counts['broken']} broken, "
        f"in {time.time() - start:.0f} s"
    )
    enough = counts["killed"] >= LEAST_SHARE * len(chosen)
    sys.exit(0 if enough and not unexplained and list(usable) == wanted else 1)


if __name__ == "__main__":
    main()
