#!/usr/bin/env python3
"""CPU seconds of a clean build, of the tests and of one more claim: `cmake/budget.py COMMIT...`.

Each commit is cloned, built and tested by itself, without ccache, one after the other; ratios are to the first one.
CPU seconds of one machine in one sitting can be compared; wall time and other machines cannot. It needs the packages
that `./run build` installs, and takes about an hour of CPU for a commit.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent
CLAIM = "lemma_4_2.cpp"  # a lemma of usual size, there since before claims were one text
STEPS = ["program", "the rest", "tests", "one claim"]


def cpu_seconds(command, folder):
    """CPU seconds of the command and all its children; a failing one ends the run, but failed tests are reported and counted."""
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


def measured(commit, room):
    folder = room / commit
    subprocess.run(["git", "clone", "-q", PROJECT, folder], check=True)
    subprocess.run(["git", "-C", folder, "checkout", "-q", commit], check=True)
    cpu_seconds(["cmake", "--preset", "release", "-DPython3_EXECUTABLE=/usr/bin/python3"], folder)
    build = ["cmake", "--build", "build", "-j", str(os.cpu_count())]
    found = {"program": cpu_seconds([*build, "--target", "lakatos"], folder), "the rest": cpu_seconds(build, folder)}
    found["tests"] = cpu_seconds(["ctest", "--test-dir", "build", "-j", str(os.cpu_count()), "-E", "coq_"], folder)
    for source in folder.glob(f"checks/**/{CLAIM}"):
        source.touch()
        found["one claim"] = cpu_seconds(["ninja", "-C", "build", f"{source}^"], folder)
    return found


def main():
    commits = sys.argv[1:]
    if not commits:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR", "/tmp")) as room:
        first = None
        print("commit\t" + "\t".join(STEPS))
        for commit in commits:
            found = measured(commit, pathlib.Path(room))
            first = first or found
            cells = [f"{found[step]:.1f} ({found[step] / first[step]:.2f})" for step in STEPS]
            print("\t".join([commit, *cells]), flush=True)


if __name__ == "__main__":
    main()
