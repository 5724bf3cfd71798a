"""What a program's theorem must state, list by list, as checks/engine/evidence/coq.cpp writes it: found here from the
program and from how far the independent checker sees each part. Used by check_coq.py.
"""
import re
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checker"))
from check_certificate import NAMED, WORDS  # noqa: E402

SIGNS = {"<": "Less", "<=": "At_most", "=": "Same"}
NAMES = {"sqrt": "Root"}  # the others are the program's with a capital


def integer(n):
    text = str(abs(n)) if abs(n) < 1000 else hex(abs(n))
    return f"(-{text})" if n < 0 else text


def literal(q):
    return f"({integer(q.numerator)} # {integer(q.denominator)})"


def quoted(name):
    return '"' + name.replace('"', '""') + '"%string'


def relation(fact):
    return f"{SIGNS[fact[0]]} (n {fact[1] - 1}) (n {fact[2] - 1})"


def nested(word, parts):
    whole = ""
    for part in parts:
        if part:
            whole = f"({word} {whole} {part})" if whole else part
    return whole


def stated(formula):
    """A checked formula; what the whole does not need is left out."""
    if formula[0] in ("all", "any"):
        return nested("Both" if formula[0] == "all" else "Either", map(stated, formula[1:]))
    return "" if formula[0] in ("open", "decided") else f"({relation(formula)})"


def shown(program, formula):
    """What shows the truth of a compared one."""
    if formula[0] == "open":
        return ""
    if formula[0] == "decided":
        return nested("Both", (f"({relation(fact)})" for fact in formula[2] if fact[1] != fact[2]))
    if formula[0] not in ("all", "any"):
        text = f"({relation(formula)})"
        return text if program.truth(formula, "").truth else f"(Not {text})"
    parts = [(program.truth(part, ""), part) for part in formula[1:]]
    settling = [each for each in parts if each[0].truth is (formula[0] == "any")]
    if settling:
        return shown(program, min(settling, key=lambda each: WORDS.index(each[0].word))[1])
    return nested("Both", (shown(program, part) for _, part in parts))


def steps(program, worth):
    """`worth`(n): what stands behind a step that is computed."""
    for n, step in enumerate(program.data["steps"], len(program.data["inputs"]) + 1):
        op, operands = step[0], [part for part in step[1:-1] if type(part) is int]
        if op == "const" or op in NAMED:
            yield f"Number {literal(program.exact[n])}"
        elif op == "pi":
            yield f"Circle {worth(n)}"
        else:
            places = " ".join(f"(n {a - 1})" for a in operands)
            yield f"{'Two' if operands[1:] else 'One'} {NAMES.get(op, op.capitalize())} {places} {worth(n)}"


def lists(program, worth=lambda n: ""):
    """Name of a list -> its entries."""
    data = program.data
    found = {
        "instance": [f"({quoted(name)}, {literal(Fraction(value))})" for name, value in data["inputs"]],
        "steps": list(steps(program, worth)),
        "facts": [relation(fact) for fact in data["facts"]],
        "shown": [],
        "assumptions": [],
        "conclusions": [],
    }
    for key, word, into in (("given", "holds", "assumptions"), ("then", data["outcome"], "conclusions")):
        for line in data[key]:
            seen, formula = program.parts[key][line["name"]].word, line[word]
            text = stated(formula) if seen == "checked" else shown(program, formula) if seen == "compared" else ""
            if text:
                found[into if seen == "checked" else "shown"].append(f"({quoted(line['name'])}, {text})")
    return found


def read_lists(text):
    """The same out of a theorem, comments left out; None where a list is missing or stands twice."""
    found = {}
    for name in ("instance", "steps", "facts", "shown", "assumptions", "conclusions"):
        blocks = re.findall(rf"^Definition {name} : [^=]*? := \[(.*?)\]\.$", text, re.M | re.S)
        if len(blocks) != 1:
            return None
        lines = re.sub(r"  \(\* .*? \*\)", "", blocks[0]).strip().split("\n")
        found[name] = [line.strip().removesuffix(";") for line in lines if line.strip()]
    return found


def theorem(outcome):
    return (
        "Theorem certified : forall x, satisfies x program ->\n"
        "  Forall (means x) facts /\\ every x shown /\\ every x assumptions /\\ "
        f"{'none' if outcome == 'fails' else 'every'} x conclusions.\n"
    )


def corollary(data):
    """The conclusion once more by itself, where it is one relation; '' else."""
    first = data["then"][0][data["outcome"]]
    if first[0] not in SIGNS:
        return ""
    name, no = ("violated", "~ ") if data["outcome"] == "fails" else ("met", "")
    sign = {"=": "=="}.get(first[0], first[0])
    return f"Corollary {name} : forall x, satisfies x program -> {no}(x (n {first[1] - 1}) {sign} x (n {first[2] - 1}))"


def difference(program, text):
    """Why the theorem states something else than the program; '' if it does not."""
    stands, wanted = read_lists(text), lists(program)
    if stands is None:
        return "a list is missing or stands twice"
    defined = re.findall(
        r"^\s*(?:Definition|Fixpoint|Notation|Inductive|Axiom|Parameter|Variable|Hypothesis) \"?(\w*)", text, re.M
    )
    if sorted(defined) != sorted(["n", "program", *wanted]):
        return f"defines {defined}"
    for name, entries in wanted.items():
        same = lambda one, other: one.startswith(other) if name == "steps" else one == other
        for n in range(max(len(entries), len(stands[name]))):
            one, other = stands[name][n : n + 1], entries[n : n + 1]
            if not one or not other or not same(one[0], other[0]):
                return f"{name}: states {one}, the program {other}"
    if theorem(program.data["outcome"]) not in text or corollary(program.data) not in text.replace(" = ", " == "):
        return "states the conclusion the other way round"
    return ""


def rewritten(text, program):
    """The theorem with another program's lists, all of whose steps are rational."""
    for name, entries in lists(program, lambda n: literal(program.exact[n])).items():
        body = "".join(f"\n  {entry};" for entry in entries).removesuffix(";")
        text = re.sub(rf"(?ms)^(Definition {name} : [^=]*? := \[).*?\]\.$", lambda m: m[1] + body + "].", text)
    return re.sub(r"Corollary .*? -> .*?\)\)", lambda _: corollary(program.data), text)
