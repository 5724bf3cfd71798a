"""Damages programs in every field and asks the checker: check_tampering.py SOURCE.

Every change is tried twice. As it is, the checksum must notice it. With the checksum made to fit, the arithmetic must
notice it, except for what is listed as not its business: names and texts that no number depends on, a relation that is
stated more or less strictly with the same outcome, and an operation that gives every step the value it had
(x + 0 for x - 0), a constant that is multiplied by 0 or only compared, a planted error's own words. Each of these is
counted and its kind is checked; anything else accepted fails. All of these but a planted error's own words the table of
statements must notice.
"""
import copy
import json
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

SOURCE = Path(sys.argv[1])
sys.path.insert(0, str(SOURCE / "checks/checker"))
import shapes  # noqa: E402
import statement  # noqa: E402
from check_certificate import (  # noqa: E402
    ARITY,
    EXACT,
    NAMED,
    Program,
    Rejected,
    compare,
    fnv,
    statements_of,
    tables_of,
)
from program_bytes import dump  # noqa: E402

PLACES = 4  # in every k-th of the places of a larger program, so that some 4 to 8 are tried


def rejected(text, path):
    try:
        program = Program(text)
        compare(program, path.parent.parent / path.name)
        statement.bind(program.data, tables_of(statement.page_of(path, program.data["claim"])))
        return "" if program.whole() else "accepted in part"
    except (Rejected, ValueError, KeyError, TypeError) as reason:
        return str(reason) or "rejected"


def stated_otherwise(data, path):
    """Does the table of statements notice?"""
    try:
        shapes.bind(data, statements_of(path))
        return False
    except Rejected:
        return True


def other_values(value, nodes):
    """Damaged forms of one leaf."""
    if type(value) is bool:
        return [not value]
    if type(value) is int:
        return [value + 1, value - 1, nodes, 0]
    if value in ARITY:
        return [op for op in ARITY if op != value and ARITY[op] == ARITY[value]][:4]
    if value in ("<", "<=", "="):
        return [relation for relation in ("<", "<=", "=") if relation != value]
    if value in ("all", "any", "decided", "open"):
        return [word for word in ("all", "any", "decided", "open") if word != value]
    try:
        number = Fraction(value)
        return [
            str(number + 1),
            str(-number) if number else "-0",
            value + "/1",
            f"{number.numerator * 2}/{number.denominator * 2}",
        ]
    except ValueError:
        return [value[:-1] + ("0" if value[-1:] != "0" else "1"), value + "x"]


def leaves(thing, path=()):
    if type(thing) in (dict, list):
        for key, value in thing.items() if type(thing) is dict else enumerate(thing):
            yield from leaves(value, path + (key,))
    else:
        yield path, thing


def put(data, path, value):
    changed = copy.deepcopy(data)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return changed


def structural(data):
    """Keys renamed and dropped, entries dropped and doubled."""
    for key in data:
        yield f"without {key}", {name: value for name, value in data.items() if name != key}
        yield f"{key} renamed", {name + ("x" if name == key else ""): value for name, value in data.items()}
        if type(data[key]) is list and data[key]:
            yield f"{key} without its first", {**data, key: data[key][1:]}
            yield f"{key} with its last twice", {**data, key: data[key] + data[key][-1:]}


def harmless(data, path, value):
    """Why the arithmetic need not notice, or ''. Only changes that leave every number as it was."""
    if path[0] in ("given", "then") and value in ("<", "<=") and path[-1] == 0:
        return "relation stated more or less strictly, same outcome"
    if path[0] in ("given", "then") and value in ("all", "any"):
        return "all for any, where all parts come out alike"
    if path[0] in ("given", "then") and path[-1] == 0 and value == "open":
        return "part of a formula left open that the whole does not need"
    if path[0] in ("given", "then") and type(value) is bool:
        return "truth of a part decided by the code that the whole does not need"
    if path[0] in ("given", "then") and type(value) is int:
        return "formula about another number, same outcome"
    if path[0] == "facts" or path[0] in ("given", "then"):
        return "fact about another number that is true as well"
    if path[0] in ("role", "variant") and data["kind"] == "planted":
        return "name of a planted error, which no table lists"
    if path[0] == "turned":
        return "value to which a planted error turns a constant that no step has"
    if path[0] == "steps" and data["steps"][path[1]][0] in NAMED and path[2] == 1:
        return "name of a size of the same value"
    if path[0] == "steps" and data["steps"][path[1]][0] == "const":
        return "constant, every other step worth what it was (multiplied by 0, or only compared)"
    if path[0] == "steps" and (path[-1] == 0 or type(value) is int):
        return "operation or operand, every step worth what it was"
    return ""


def still_the_same_values(data, changed, place):
    """Step by step the same values, but for a constant that was changed itself:
    then the program says the same of this instance."""
    return all(
        old[-1] == new[-1] or (place[:2] == ("steps", i) and old[0] == "const")
        for i, (old, new) in enumerate(zip(data["steps"], changed["steps"]))
    )


def damage(path, counts):
    text = path.read_text()
    data = json.loads(text)
    assert dump(data) == text, f"{path.name} is not written as this test writes it"
    found = list(leaves(data))
    nodes = len(data["inputs"]) + len(data["steps"]) + 1
    every = max(1, len(found) // PLACES) if len(text) > 1500 else 1
    bad = []
    for place, value in found[::every]:
        for other in other_values(value, nodes):
            if other == value and type(other) is type(value):
                continue
            changed = put(data, place, other)
            plain = (
                dump(changed).replace(
                    fnv(dump(changed)[: dump(changed).rindex(' "checksum"')].encode()), data["checksum"]
                )
                if place != ("checksum",)
                else text.replace(value, other)
            )
            counts["changes"] += 1
            if not rejected(plain, path):
                bad.append(f"{path.name}: {place}: {value!r} -> {other!r} passes with its old checksum")
            if place == ("checksum",):
                continue
            if rejected(dump(changed), path):
                counts["noticed by the arithmetic, the schema or the certificate"] += 1
                continue
            why = harmless(data, place, other) if still_the_same_values(data, changed, place) else ""
            counts[why or "MISSED"] += 1
            if not why:
                bad.append(f"{path.name}: {place}: {value!r} -> {other!r} is accepted")
            if not stated_otherwise(changed, path):
                counts["not noticed by the table of statements either"] += 1
                if place[0] not in ("role", "variant", "turned"):
                    bad.append(f"{path.name}: {place}: {value!r} -> {other!r} states what the claim states")
    for what, changed in structural(data):
        if "checksum" not in changed:
            continue
        counts["changes of structure"] += 1
        if not rejected(dump(changed), path):
            noticed_by = "the list of checksums, the table of statements, and by exporting anew"
            counts[f"a fact left out (noticed by {noticed_by})"] += 1
            if not what.startswith("facts without") or not stated_otherwise(changed, path):
                bad.append(f"{path.name}: {what} is accepted")
    return bad


def one_of_each_kind():
    """The smallest program of every kind of step that is irrational, of every kind of certificate,
    and the example of the manual."""
    picked = {}
    for path in sorted(
        SOURCE.glob("checks/*/certificates/*/programs/*.json"), key=lambda path: (path.stat().st_size, path.name)
    ):
        data = json.loads(path.read_text())
        for kind in {step[0] for step in data["steps"] if step[0] not in EXACT or step[-1].startswith("~")} | {
            data["kind"],
            data["outcome"],
        }:
            picked.setdefault(kind, path)
    return sorted(
        set(picked.values()) | {SOURCE / "checks/filter/certificates/du18/programs/thm3.3b.right_angle.smallest.json"}
    )


def main():
    counts, bad = Counter(), []
    for path in one_of_each_kind():
        assert not rejected(path.read_text(), path), path
        bad += damage(path, counts)
    for what, count in counts.most_common():
        print(f"{count:>7}  {what}")
    for line in bad[:40]:
        print(line)
    return 1 if bad or counts["changes"] < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
