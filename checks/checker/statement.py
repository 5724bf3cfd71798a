"""What a claim states, by another source than the program that is checked: the tables of twins/README.md (names of the
assumptions and conclusions of each reading, fields, constants with their printed values), and on demand the blind twin,
which finds from the instance alone what holds.

A program is bound to its claim when it has the assumptions that the reading has, no others and none fewer, when its
conclusions are the reading's, when each number that it calls printed has the printed value (or for a planted error the
turned one), and when its instance has the claim's fields. That a formula is the right one for its name no table can
say; there the twin is asked.
"""
import json
import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

from strict_json import Rejected, need

MOST_SECONDS = 300  # that a twin may take for a program (60)


class Claim:
    def __init__(self, rows):
        self.readings = re.findall(r"`([^`]*)`", rows.get("readings", ""))
        self.fields = re.findall(r"`([^`]*)`", rows.get("fields", ""))
        self.constants = dict(re.findall(r"`([^`]*)` = ([-0-9/]+)", rows.get("constants", "")))
        self.given, self.then = (self.names(rows.get(key, "")) for key in ("given", "then"))

    @staticmethod
    def names(row):
        """name -> readings that have it; None: all."""
        found = re.findall(r"`([^`]*)`(?: \(reading ([^)]*)\))?", row)
        return {name: re.findall(r"`([^`]*)`", only) or None for name, only in found}

    def of(self, key, reading):
        return [name for name, only in getattr(self, key).items() if only is None or reading in only]


def read_claims(page):
    """id -> Claim, from the blocks that `lakatos schema` writes (a test holds them against the program)."""
    claims = {}
    for name, block in re.findall(r"<!-- schema: (\S+) -->\n(.*?)<!-- end -->", page.read_text(), re.S):
        rows = (line.strip("| ").split(" | ", 1) for line in block.splitlines() if line.startswith("| "))
        claims[name] = Claim({row[0]: row[1] for row in rows if len(row) == 2})
    return claims


def page_of(program_path, claim):
    """checks/FAMILY/PAPER/twins/README.md, of checks/FAMILY/certificates/PAPER/programs/NAME.json."""
    here = Path(program_path).resolve().parents
    return here[3] / claim.split("/")[0] / "twins/README.md" if len(here) > 3 else Path("none")


def bind(data, claims):
    """Rejects a program that states other parts, constants or fields than its claim."""
    need(data["claim"] in claims, "claim", f"{data['claim']!r} has no table")
    claim, reading = claims[data["claim"]], data["reading"]
    need(reading in claim.readings, "reading", f"{reading!r} is none of the claim's")
    need(set(data["instance"]) <= set(claim.fields), "instance", "has a field that the claim has not")
    bind_variant(data, claim)
    expected = [name for name in claim.of("given", reading) if name != data["dropped"]]
    need_names("given", [line["name"] for line in data["given"]], expected)
    names, known = [line["name"] for line in data["then"]], claim.of("then", reading)
    need(set(names) <= set(known), "then", f"{sorted(set(names) - set(known))}: no conclusions of this reading")
    if data["outcome"] == "holds":
        need_names("then", names, known)
    for step in data["steps"]:
        if step[0] == "printed":
            value = data["turned"].get(step[1], claim.constants.get(step[1]))
            need(value is None or Fraction(step[2]) == Fraction(value), f"steps: {step}", f"the claim prints {value}")


def need_names(key, found, expected):
    need(len(set(found)) == len(found), key, "a name occurs twice")
    missing, others = sorted(set(expected) - set(found)), sorted(set(found) - set(expected))
    need(not missing and not others, key, f"missing {missing}, not the reading's {others}")


def bind_variant(data, claim):
    """A planted error is one false variant of the claim; nothing else is a variant."""
    for name, value in data["turned"].items():
        need(name in claim.constants, "turned", f"the claim prints no {name!r}")
        need(Fraction(value) != Fraction(claim.constants[name]), "turned", f"{name!r} has its printed value")
    need(not data["dropped"] or data["dropped"] in claim.of("given", data["reading"]), "dropped", "no such assumption")


# ---- the blind twin


def twin_of(page, claim):
    """Its path, or None where the claim has none."""
    for line in (page.parent.parent / "expected.tsv").read_text().splitlines():
        cells = line.split("\t")
        if cells[0] == claim and len(cells) > 2:
            return page.parent / cells[2] if cells[2] != "-" else None
    return None


def ask_twin(twin, programs):
    """One answer per program: its instance as the twin sees it, in the program's reading and with its constants."""
    requests = "".join(
        json.dumps({"reading": data["reading"], "constants": data["turned"], "instance": data["instance"]}) + "\n"
        for data in programs
    )
    command, seconds = [sys.executable, str(twin)], MOST_SECONDS * len(programs)
    try:
        run = subprocess.run(command, input=requests, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Rejected(f"the twin {twin.name} gave no answer in {seconds} s") from None
    answers = [json.loads(line) for line in run.stdout.splitlines() if line.strip()]
    if run.returncode or len(answers) != len(programs):
        why = run.stderr.strip().splitlines()[-1:] or [f"{len(answers)} answers to {len(programs)} questions"]
        raise Rejected(f"the twin {twin.name} gave no answer: {why[0]} (--without-twins leaves it out)")
    return answers


def agree(data, answer):
    """How many parts the twin finds as the program says, and the names of those that it leaves open.
    Rejects a program that it contradicts."""
    need("error" not in answer, "twin", str(answer.get("error")))
    expected = [name for name in answer["given"] if name != data["dropped"]]
    need_names("given", [line["name"] for line in data["given"]], expected)
    same, left = 0, []
    for key, wanted in (("given", True), ("then", data["outcome"] == "holds")):
        if key == "then" and data["variant"]:  # a false variant that the twin does not know
            continue
        for line in data[key]:
            found = answer[key].get(line["name"])
            if data["variant"] and not found:  # nor may it know what a false variant assumes under that name
                found = None
            need(found in (None, wanted), f"{key} '{line['name']}'", f"the twin finds it {str(found).lower()}")
            same += found is wanted
            left += [line["name"]] * (found is None)
    return same, left
