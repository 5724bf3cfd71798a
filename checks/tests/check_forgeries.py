"""Forges programs of every kind and asks the checker: check_forgeries.py SOURCE.

A forger may edit a program, its certificate and both together, and makes the checksums fit. Every forgery is judged
twice: with the list of checksums that stands beside the stored programs, which must refuse all of them, and with the
list forged as well, where the arithmetic, the tables of twins/README.md, the table of statements or the blind twin must
notice. What only the list notices is printed and counted. Easier problems (EASIER) must be refused by the table of
statements without the twin, and it is counted how many the twin notices without the table. Kinds are read from the
stored programs; one for which a forgery never applies fails this test.
"""
import copy
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from check_tampering import SOURCE
from program_bytes import dump

sys.path.insert(0, str(SOURCE / "checks/checker"))
import shapes  # noqa: E402
import statement  # noqa: E402
from check_certificate import (  # noqa: E402
    Program,
    Rejected,
    compare,
    listed_checksum,
    sizes_of,
    statements_of,
    tables_of,
)
from easier import EASIER, other_printed, used_only  # noqa: E402

SHORT = 200_000  # bytes: longer programs take seconds each, and of a kind that has no shorter one the smallest is taken


def kind_of(data):
    """What a program is evidence of, and how: the kinds that need forgeries of their own."""
    changed = next((key for key in ("turned", "dropped", "variant") if data[key]), "")
    role = data["role"] if data["kind"] != "planted" else changed
    return data["kind"], role, form_of(data["then"][0][data["outcome"]])


def form_of(formula):
    return "relation" if formula[0] in ("<", "<=", "=") else formula[0]


def stored():
    """kind -> two of its programs, one all rational and one enclosed where there are such: the smallest that have
    assumptions and steps. Beside them the smallest program with a size that another field has too, which few of the
    others have, and with a printed number that twins/README.md does not list."""
    kinds = {}
    for path in sorted(SOURCE.glob("checks/*/certificates/*/programs/*.json"), key=lambda path: path.stat().st_size):
        data = json.loads(path.read_text())
        if path.stat().st_size <= SHORT or kind_of(data) not in kinds:
            kinds.setdefault(kind_of(data), []).append((path, data))
    every = sorted((each for found in kinds.values() for each in found), key=lambda each: each[0].stat().st_size)
    chosen = {kind: picked(found) for kind, found in kinds.items()}
    chosen["a size",] = [each for each in every if other_size(each[1], None)][:1]
    chosen["a constant that no table has",] = [each for each in every if constants_without_line(*each)][:1]
    return chosen


def constants_without_line(path, data):
    known = tables_of(statement.page_of(path, data["claim"]))[data["claim"]].constants
    return [
        step[1] for step in data["steps"] if step[0] == "printed" and step[1] not in known and other_printed(data, None)
    ]


def picked(programs):
    programs = sorted(programs, key=lambda each: not (each[1]["given"] and each[1]["steps"]))
    whole = [each for each in programs if Program(dump(each[1])).whole()] if len(programs) < 20 else programs
    exact = [each for each in whole if all(step[-1][0] not in "~?" for step in each[1]["steps"])]
    enclosed = [each for each in whole if each not in exact]
    return exact[:1] + enclosed[:1]


# ---- forgeries: a program's data -> forged data, or None where there is nothing of the kind to forge


def emptied(data, _):
    """Nothing computed, everything said to be decided."""
    line = {"name": data["then"][0]["name"], data["outcome"]: ["decided", data["outcome"] == "holds", []]}
    return {**data, "steps": [], "facts": [], "given": [], "then": [line]}


def hollow(data, _):
    """Every assumption kept by name and said to be decided, nothing computed."""
    said = lambda key, word, truth: [{"name": line["name"], word: ["decided", truth, []]} for line in data[key]]
    word = data["outcome"]
    return {
        **data,
        "steps": [],
        "facts": [],
        "given": said("given", "holds", True),
        "then": said("then", word, word == "holds"),
    }


def conclusion_decided(data, _):
    """The conclusion said to be decided by a comparison that holds anyway."""
    fact = next((fact for fact in data["facts"]), None) or ["=", 1, 1]
    return with_conclusion(data, ["decided", data["outcome"] == "holds", [fact]])


def conclusion_of_constants(data, _):
    """A comparison of two numbers that stand nowhere."""
    a = len(data["inputs"]) + len(data["steps"]) + 1
    changed = {**data, "steps": data["steps"] + [["const", "1234567"], ["const", "7654321"]]}
    return with_conclusion(changed, ["<", a, a + 1] if data["outcome"] == "holds" else ["<", a + 1, a])


def with_conclusion(data, formula):
    return used_only({**data, "then": [{"name": data["then"][0]["name"], data["outcome"]: formula}]})


def without_step(data, _):
    return {**data, "steps": data["steps"][:-1]} if data["steps"] else None


def without_first_step(data, _):
    return {**data, "steps": data["steps"][1:]} if data["steps"] else None


def without_facts(data, _):
    """The comparisons that steered the computation left out."""
    return used_only({**data, "facts": []}) if data["facts"] else None


def without_inputs(data, _):
    return {**data, "inputs": data["inputs"][:-1]}


def without_assumption(data, _):
    return used_only({**data, "given": data["given"][1:]}) if data["given"] else None


def easier_assumption(data, _):
    """An assumption replaced by one that anything meets."""
    if not data["given"]:
        return None
    line = {"name": data["given"][-1]["name"], "holds": ["<=", 1, 1]}
    return used_only({**data, "given": data["given"][:-1] + [line]})


def other_instance(data, _):
    """The instance edited and everything that was said of the numbers replaced by what holds of any:
    see `easier_assumption`."""
    changed = moved_instance(data)
    if changed is None:
        return None
    given = [{"name": line["name"], "holds": ["<=", 1, 1]} for line in data["given"]]
    then = {
        "name": data["then"][0]["name"],
        data["outcome"]: ["<=", 1, 1] if data["outcome"] == "holds" else ["<", 1, 1],
    }
    return {**changed, "steps": [], "facts": [], "given": given, "then": [then]}


def edited_instance(data, _):
    """One number of the instance edited, in the inputs too; the steps left."""
    return moved_instance(data)


def moved_instance(data):
    instance = copy.deepcopy(data["instance"])
    for name, field in instance.items():
        if type(field) is str:
            instance[name] = "-1" if field != "-1" else "-2"
        elif type(field) is list and field:
            field[0] = "0" if field[0] != "0" else "1"
        elif type(field) is int:
            instance[name] = field + 1
        else:
            continue
        return {**data, "instance": instance, "inputs": inputs_of(data, instance)}
    return None


def inputs_of(data, instance):
    from check_certificate import numbers_of

    return [[name, str(value)] for name, value in numbers_of(instance, "instance")]


def other_reading(data, tables):
    readings = [reading for reading in tables[data["claim"]].readings if reading != data["reading"]]
    return {**data, "reading": readings[0]} if readings else None


def other_constant(data, _):
    """A number that the claim prints, with another value."""
    for n, step in enumerate(data["steps"]):
        if step[0] == "printed":
            steps = copy.deepcopy(data["steps"])
            steps[n][2] = "977/3"
            return {**data, "steps": steps}
    return None


def as_counterexample(data, _):
    """What refutes a false variant, said to refute the claim."""
    if data["kind"] != "planted":
        return None
    return {**data, "kind": "counterexample", "role": "smallest", "turned": {}, "dropped": "", "variant": ""}


def other_variant(data, tables):
    """Another planted error than the one that was judged."""
    if data["kind"] != "planted":
        return {**data, "kind": "planted", "variant": "another"} if data["kind"] == "counterexample" else None
    constants = list(tables[data["claim"]].constants)
    if not constants:
        return None
    return {**data, "dropped": "", "variant": "", "turned": {constants[0]: "977/3"}}


def other_conclusion(data, tables):
    """The refuted conclusion under another name of the reading."""
    names = [name for name in tables[data["claim"]].of("then", data["reading"]) if name != data["then"][0]["name"]]
    if not names:
        return None
    then = [{"name": names[0], data["outcome"]: data["then"][0][data["outcome"]]}]
    return used_only({**data, "then": then, "conclusion": names[0] if data["conclusion"] else ""})


def turned_outcome(data, _):
    """A conclusion that fails said to hold, and the other way round."""
    kind, outcome = ("witness", "holds") if data["outcome"] == "fails" else ("counterexample", "fails")
    then = [{"name": line["name"], outcome: line[data["outcome"]]} for line in data["then"]]
    return {**data, "kind": kind, "outcome": outcome, "then": then, "turned": {}, "dropped": "", "variant": ""}


def other_size(data, _):
    for n, step in enumerate(data["steps"]):
        if step[0] == "size":
            others = [name for name, size in sizes_of(data["instance"]).items() if str(size) != step[2]]
            if others:
                steps = copy.deepcopy(data["steps"])
                steps[n][1] = others[0]
                return {**data, "steps": steps}
    return None


FORGERIES = [
    emptied, hollow, conclusion_decided, conclusion_of_constants, without_step, without_first_step, without_facts,
    without_inputs, without_assumption, easier_assumption, other_instance, edited_instance, other_reading,
    other_constant, as_counterexample, other_variant, other_conclusion, turned_outcome, other_size, other_printed,
    *EASIER,
]  # fmt: skip
SWAPPED = ("claim", "reading", "instance", "inputs", "steps", "facts", "given", "then")
# Of these a forged list of checksums leaves a program that proves what the claim states.
ONLY_LISTED = {
    "other_variant",  # what a planted error is called
    "edited_instance",  # in a number that no step uses, which the checker names; the twin finds the same there
}


def swaps(data, other):
    for key in SWAPPED:
        if data[key] != other[key]:
            yield f"swapped {key}", {**data, key: copy.deepcopy(other[key])}


# ---- asking


def refused(path, data, page, listed, by=("table", "twin")):
    """The reason, or '' where the forgery is accepted. The certificate is forged alike;
    `listed`: against the stored checksums."""
    text = dump(data)
    certificate = {key: data[key] for key in ("claim", "reading", "kind", "role", "outcome", "conclusion", "instance")}
    try:
        program = Program(text)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(certificate, file)
            file.flush()
            compare(program, Path(file.name))
        statement.bind(program.data, tables_of(page))
        if listed:
            listed_checksum(program, path)
        if not program.whole():
            return "accepted in part"
        if "table" in by:
            shapes.bind(program.data, statements_of(path))
        twin = statement.twin_of(page, data["claim"])
        if twin and "twin" in by:
            statement.agree(program.data, statement.ask_twin(twin, [program.data])[0])
        return ""
    except (Rejected, ValueError, KeyError, TypeError, IndexError) as reason:
        return str(reason) or "rejected"


def try_all(path, data, other, counts, bad):
    page = statement.page_of(path, data["claim"])
    forged = [(forge.__name__, forge(copy.deepcopy(data), tables_of(page))) for forge in FORGERIES]
    for what, changed in forged + list(swaps(data, other)):
        if changed is None or changed == data:
            continue
        counts[what] += 1
        if not refused(path, changed, page, True):
            bad.append(f"{path.name}: {what}: accepted with the stored checksums")
        if not refused(path, changed, page, False):
            counts["only the list of checksums notices: " + what] += 1
            if what not in ONLY_LISTED:
                bad.append(f"{path.name}: {what}: accepted when the checksums are forged")
        if what in [forge.__name__ for forge in EASIER]:
            bad += without_twin(path, what, changed, page, counts)


def without_twin(path, what, changed, page, counts):
    """An easier problem: true arithmetic, which the table of statements must notice by itself.
    What the twin makes of it is counted."""
    if why := refused(path, changed, page, False, by=()):
        return [f"{path.name}: {what}: no true programme: {why}"]
    counts[f"only the table of statements notices: {what}"] += not refused(path, changed, page, False, by=("twin",))
    accepted = not refused(path, changed, page, False, by=("table",))
    return [f"{path.name}: {what}: accepted without the twin"] if accepted else []


def main():
    bad, every = [], Counter()
    kinds = stored()
    for kind, programs in sorted(kinds.items()):
        counts = Counter()
        for n, (path, data) in enumerate(programs):
            others = [each for found in kinds.values() for each in found if each[1]["claim"] != data["claim"]]
            assert not refused(path, data, statement.page_of(path, data["claim"]), True), path
            try_all(path, data, others[(7 * n) % len(others)][1], counts, bad)
        tried = sum(count for what, count in counts.items() if not what.startswith("only"))
        print(f"{', '.join(kind)}: {tried} forgeries of {len(programs)} programs")
        if tried < 15 * len(programs):
            bad.append(f"{', '.join(kind)}: only {tried} forgeries: this kind needs its own")
        every.update(counts)
    for what, count in sorted(every.items()):
        print(f"{count:>5}  {what}")
    never = [forge.__name__ for forge in FORGERIES if not every[forge.__name__]]
    for line in bad + [f"{what}: never tried" for what in never]:
        print(line)
    return 1 if bad or never else 0


if __name__ == "__main__":
    sys.exit(main())
