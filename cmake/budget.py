#!/usr/bin/env python3
"""CPU seconds of a clean build, of the tests, of judging all claims and of one more.

    cmake/budget.py [--only STEP,...] COMMIT...


Each commit is cloned, built and tested by itself, without ccache, one after the other; ratios are to the first one.
CPU seconds of one machine in one sitting can be compared; wall time and other machines cannot. It needs the packages
that `./run build` installs, and takes about an hour of CPU for a commit.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent
CLAIM = "lemma_4_2.cpp"  # a lemma of usual size, there since before claims were one text
STEPS = ["program", "the rest", "tests", "judging", "one claim"]


def cpu_seconds(command, folder):
    """CPU seconds of the command and all its children; a failing one ends the run,
    but failed tests are reported and counted."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "CCACHE_DISABLE": "1"}
    with open(folder / "budget.log", "a", encoding="utf-8") as log:
        status = subprocess.run(command, cwd=folder, env=environment, stdout=log, stderr=log, check=False).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status != 0:
        print(f"  {' '.join(command)}: exit {status}, see {folder}/budget.log", file=sys.stderr)
        if command[0] != "ctest":
            sys.exit(1)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(commit, room, steps):
    folder = room / commit
    subprocess.run(["git", "clone", "-q", PROJECT, folder], check=True)
    subprocess.run(["git", "-C", folder, "checkout", "-q", commit], check=True)
    jobs = str(os.cpu_count())
    source = next(folder.glob(f"checks/**/{CLAIM}"))
    build = ["cmake", "--build", "build", "-j", jobs]
    commands = {
        "program": [*build, "--target", "lakatos"],
        "the rest": build,
        "tests": ["ctest", "--test-dir", "build", "-j", jobs, "-E", "coq_"],
        "judging": ["build/lakatos", "check", "all", "--jobs", jobs],
        "one claim": ["ninja", "-C", "build", f"{source}^"],
    }
    cpu_seconds(["cmake", "--preset", "release", "-DPython3_EXECUTABLE=/usr/bin/python3"], folder)
    found = {}
    for step in steps:
        if step == "one claim":
            source.touch()
        found[step] = cpu_seconds(commands[step], folder)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(STEPS), help=f"of {', '.join(STEPS)}")
    parser.add_argument("commits", nargs="+", metavar="COMMIT")
    asked = parser.parse_args()
    steps = [step for step in STEPS if step in asked.only.split(",")]
    with tempfile.TemporaryDirectory() as room:
        first = None
        print("\t".join(["commit", *steps]))
        for commit in asked.commits:
            found = measured(commit, pathlib.Path(room), steps)
            first = first or found
            print(
                "\t".join([commit, *(f"{found[step]:.1f} ({found[step] / first[step]:.2f})" for step in steps)]),
                flush=True,
            )


if __name__ == "__main__":
    main()
