"""The shape of what a program states, part by part: which relation of which expression in the fields of the instance
and the numbers that the claim prints. Values of the instance are left out, so that all instances on which a part is
computed alike have one shape of it.

Short ones are formulas (`0 < cosine and cosine <= 1`: a field by its name, a printed constant in quotes, a size of the
instance after #). Of a long one the fields and constants in it are listed, with a digest of its steps.
checks/engine/evidence/shapes.cpp writes the same of every program that is stored, into statements.tsv.
"""
import hashlib
import re

from strict_json import need

LONGEST = 160  # bytes of a formula that is written out
LONGEST_NAME = 40  # of a field or a constant that is listed
SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/"}
ANY_ORDER = ("add", "mul", "min", "max", "hull")
DIGITS = 20  # hexadecimal, of SHA-256


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


class Shape:
    """text: None where it is too long; names: of the fields, printed constants and sizes in it."""

    __slots__ = ("text", "digest", "names")

    def __init__(self, text, code, names):
        self.text = text if text is not None and len(text.encode()) <= LONGEST else None
        self.digest, self.names = digest(code), names


def joined(shapes, sign, word, sort):
    """Several as one: written out with the sign between them, digested after the word; in any order if `sort`."""
    texts, digests = [shape.text for shape in shapes], [shape.digest for shape in shapes]
    if sort:
        digests.sort()
        texts = sorted(texts) if None not in texts else texts
    text = sign(texts) if None not in texts else None
    names = frozenset().union(*(shape.names for shape in shapes))
    return Shape(text, " ".join([word, *digests]), names)


def of_leaf(text, name):
    return Shape(text, "leaf " + text, frozenset([name] if name and len(name.encode()) <= LONGEST_NAME else []))


def of_step(step, shapes):
    op = step[0]
    if op in ("const", "pi"):
        text = step[-1] if op == "const" else "pi"
        return of_leaf(text, text if op == "pi" else "")
    if op in ("size", "printed"):
        text = "#" + step[1] if op == "size" else f"'{step[1]}'"
        return of_leaf(text, text)
    if op in SIGNS:
        sign = lambda texts: "(" + f" {SIGNS[op]} ".join(texts) + ")"
    else:
        sign = lambda texts: f"{op}(" + ", ".join(texts) + ")"
    return joined([shapes[a] for a in step[1:-1]], sign, op, op in ANY_ORDER)


def of_steps(data):
    shapes = [None]
    for name, _ in data["inputs"]:
        shapes.append(of_leaf(name, re.sub(r"\[[0-9]+\]", "", name)))
    for step in data["steps"]:
        shapes.append(of_step(step, shapes))
    return shapes


def of_relation(relation, shapes):
    sign = lambda texts: f" {relation[0]} ".join(texts)
    return joined([shapes[a] for a in relation[1:]], sign, relation[0], relation[0] == "=")


def of_facts(facts, word, shapes):
    parts = [of_relation(fact, shapes) for fact in facts]
    return joined(parts, lambda texts: " ".join([word, ", ".join(texts)]).strip(), word, True)


def of_formula(formula, shapes):
    if formula[0] == "open":
        return Shape("open", "open", frozenset())
    if formula[0] == "decided":
        return of_facts(formula[2], ("true" if formula[1] else "false") + " by", shapes)
    if formula[0] in ("all", "any"):
        word = " and " if formula[0] == "all" else " or "
        parts = [of_formula(part, shapes) for part in formula[1:]]
        return joined(parts, lambda texts: "(" + word.join(texts) + ")", formula[0], False)
    return of_relation(formula, shapes)


def written(shape, formula):
    """What stands in the table. `formula`: its first word, which an outline begins with."""
    if shape.text is not None:
        return shape.text
    return f"{formula} of {', '.join(sorted(shape.names))}: {shape.digest}"


def shapes_of(data):
    """(key, name, shape) of every assumption and conclusion, of the comparisons that steered the computation,
    and of each printed number its value."""
    shapes = of_steps(data)
    for key, word in (("given", "holds"), ("then", data["outcome"])):
        for line in data[key]:
            yield key, line["name"], written(of_formula(line[word], shapes), line[word][0])
    for step in data["steps"]:
        if step[0] == "printed" and step[1] not in data["turned"]:
            yield "printed", step[1], step[2]
    yield "facts", "", written(of_facts(data["facts"], "", shapes), "facts")


def change_of(data):
    """How the claim was changed: a planted error states other things than the claim."""
    if data["turned"]:
        return "turned " + ", ".join(sorted(data["turned"]))
    return "dropped " + data["dropped"] if data["dropped"] else "variant " + data["variant"] if data["variant"] else ""


# ---- the table


def read_table(file):
    """(claim, reading, change) -> what its programs state, as (key, name, shape)."""
    table = {}
    for line in file.read_text().splitlines():
        cells = line.split("\t")
        need(len(cells) == 6, f"{file}: {line[:100]}", "six cells are expected")
        table.setdefault(tuple(cells[:3]), set()).add(tuple(cells[3:]))
    return table


def bind(data, table):
    """Rejects a program with a part that is another relation than those that are known of it.
    A planted error may state what the claim states."""
    known = set()
    for change in {"", change_of(data)}:
        known |= table.get((data["claim"], data["reading"], change), set())
    for part in shapes_of(data):
        key, name, shape = part
        need(part in known, f"{key} '{name}'" if name else key, f"states {shape}, which {said(known, key, name)}")


def said(known, key, name):
    shapes = sorted(shape for other, said_of, shape in known if (other, said_of) == (key, name))
    if not shapes:
        return "no one knows"
    return f"is not {shapes[0] or 'nothing'}" + (f" or {len(shapes) - 1} others" if shapes[1:] else "")
