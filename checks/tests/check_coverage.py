"""Is every refutation confirmed by both checkers? check_coverage.py LAKATOS SOURCE [PAPER].

Every reading that the ledger expects refuted with exact evidence must have its smallest counterexample stored, as a
certificate and as a program, the program accepted by check_certificate.py, and a theorem for Coq written of it
(check_coq.py has Coq prove each). No smallest counterexample may stand in a list of refused programs. Refutations by a
family (orders) are listed with the member that is stored; those with confidence (experiments) have no instance.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

LAKATOS, SOURCE, PAPERS = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
sys.path.insert(0, str(SOURCE / "checks/checker"))
from check_certificate import Program, Rejected, compare  # noqa: E402


def refuted(evidence="exact"):
    """(claim, reading, class of evidence) of the ledger, or of one paper; "exact" counts laws with atoms in."""
    listed = subprocess.run([LAKATOS, "list", *PAPERS, "--json"], capture_output=True, text=True, check=True).stdout
    return [
        (claim["id"], reading["name"], reading["evidence"])
        for claim in json.loads(listed)
        for reading in claim["readings"]
        if reading["expected"] == "refuted" and reading["evidence"].startswith(evidence)
    ]


def smallest_certificates():
    """(claim, reading) -> path; by what the file says, not by its name."""
    found = {}
    for path in sorted((SOURCE / "checks").glob("*/certificates/*/*.json")):
        data = json.loads(path.read_text())
        if data["role"] == "smallest" and data["outcome"] == "fails":
            found[data["claim"], data["reading"]] = path
    return found


def wanting(path, theorem=True):
    """What is missing for this certificate, or ''. A member of a family need have no theorem:
    the one that is stored is the last, with numbers to match."""
    if path is None:
        return "no smallest counterexample is stored"
    program = path.parent / "programs" / path.name
    if not program.exists():
        return "no program is stored"
    try:
        compare(Program(program.read_text()), path)
    except (Rejected, ValueError, KeyError, TypeError) as reason:
        return f"rejected by Python: {reason}"
    if not theorem:
        return ""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [LAKATOS, "export", str(path), "--coq", folder + "/theorem.v"], capture_output=True, text=True
        )
    return f"no theorem for Coq: {run.stderr.strip()}" if run.returncode else ""


def main():
    stored, classes, bad = smallest_certificates(), Counter(), []
    claims = refuted()
    for claim, reading, _ in claims:
        why = wanting(stored.get((claim, reading)))
        classes[claim.split("/")[0]] += not why
        if why:
            bad.append(f"{claim}, {reading}: {why}")
    for refusals in (SOURCE / "checks").glob("*/certificates/*/programs/refused.txt"):
        bad += [
            f"{refusals.parent.parent.name}: refused: {line}"
            for line in refusals.read_text().splitlines()
            if ".smallest.json:" in line
        ]
    families = [(claim, reading) for claim, reading, _ in refuted("family")]
    missing = [each for each in families if wanting(stored.get(each), theorem=False)]
    per_paper = ", ".join(
        f"{count} of {sum(claim.startswith(paper + '/') for claim, _, _ in claims)} in {paper}"
        for paper, count in sorted(classes.items())
    )
    print(
        f"{sum(classes.values())} of {len(claims)} exact refutations have a smallest counterexample that Python "
        f"accepts and a theorem for Coq ({per_paper})"
    )
    members = f"{len(families) - len(missing)} of {len(families)} refutations by a family have a member checked alike"
    print(f"besides, {members}; {len(refuted('confident'))} by experiments have no instance")
    for line in bad + [f"{claim}, {reading}: no member of the family" for claim, reading in missing]:
        print(line)
    return 1 if bad or missing or len(claims) < (1 if PAPERS else 100) else 0


if __name__ == "__main__":
    sys.exit(main())
