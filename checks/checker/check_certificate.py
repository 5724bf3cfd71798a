#!/usr/bin/env python3
"""Checks certificates written as straight-line programs (lakatos/program/2),
knowing nothing of the engine that wrote them.

    check_certificate.py [--print] [--without-twins | --alone] PROGRAM.json ...

Every input must be the instance's number, every step worth what it says, every comparison true, every assumption met,
the conclusion false (or, for a witness, true). Rational steps are exact; the others are enclosed between integers over
2^bits, with more bits until everything is decided. Each assumption and conclusion is one of

    checked    a relation of numbers, or a combination of relations, that comes out so here
    compared   no single relation: the code concluded it from comparisons that hold here
    taken      from the code: no comparison of a number of the instance or of the claim goes with it
    open       not decided

"accepted": everything is checked or compared. "accepted in part" (exit code 3): something is taken. The conclusion must
not be, except that of a planted error, which refutes nothing that is in print.

The certificate that a program belongs to is looked for one folder up, its checksum in checksums.txt beside it, which
relations of which fields and constants its parts are in statements.tsv beside it, and what its claim states in the
tables of twins/README.md: the names of the reading's assumptions and conclusions, its constants. The claim's blind twin
is asked what holds on the instance (--without-twins: not; some twins need the package mpmath).
--alone: none of these. The arithmetic is followed, and nobody says whose it is.
Exit code 1 when anything is rejected: one line names the file and the reason. Whatever a file holds, the work is
bounded (limits below), and what it says is printed with nothing that steers a terminal.
docs/rechecking.md says what is not seen.
"""
import json
import math
import re
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import shapes
import statement
from enclosures import Enclosing, Work
from instance import fraction, numbers_of, sizes_of
from parts import DECIDED, WORDS, Part, combined
from strict_json import Rejected, need, parse, read_json, visible

HEAD = [
    "schema",
    "claim",
    "reading",
    "kind",
    "role",
    "turned",
    "dropped",
    "variant",
    "outcome",
    "conclusion",
    "instance",
    "inputs",
    "steps",
    "facts",
    "given",
    "then",
    "checksum",
]
TEXTS = ("claim", "reading", "kind", "role", "dropped", "variant", "outcome", "conclusion")
NAMED = ("size", "printed")  # how many of something the instance has, a number that the claim prints: with a name
ARITY = {
    "const": 0,
    "size": 0,
    "printed": 0,
    "pi": 0,
    "neg": 1,
    "abs": 1,
    "sqrt": 1,
    "exp": 1,
    "log": 1,
    "sin": 1,
    "cos": 1,
    "asin": 1,
    "acos": 1,
    "atan": 1,
    "erf": 1,
    "add": 2,
    "sub": 2,
    "mul": 2,
    "div": 2,
    "min": 2,
    "max": 2,
    "hull": 2,
    "beta": 3,
}
COMMUTATIVE = ("add", "mul", "min", "max", "hull")
UNCERTAIN = re.compile(r"~(-?[0-9]{1,4000})\.([0-9]{18})")
PRECISIONS = (320, 1280, 5120)

# Far above what any stored program needs (in brackets), so that a hostile one is refused and not followed for hours.
MOST_STEPS = 1 << 17  # (15,226)
LARGEST_NUMBER = (
    1 << 13
)  # binary places of an exact numerator or denominator (2547), and of an enclosure before its point (81)
MOST_WORK = 10**9  # units of enclosures.Work (2 * 10^8)


def root(q):
    need(q >= 0, "sqrt", "of a negative number")
    n, d = math.isqrt(q.numerator), math.isqrt(q.denominator)
    return Fraction(n, d) if Fraction(n * n, d * d) == q else None


def sign_of(op, signs):
    """The sign of an operation's result by those of its operands; None where they do not tell."""
    if op in ("exp", "pi"):
        return 1
    if None in signs or op not in ("neg", "abs", "sqrt", "mul", "div", "add", "min", "max", "hull"):
        return None
    if op in ("abs", "sqrt"):
        return abs(signs[0])
    if op in ("add", "hull"):
        return signs[0] if signs[0] == signs[1] else None
    return {"neg": lambda: -signs[0], "min": lambda: min(signs), "max": lambda: max(signs)}.get(
        op, lambda: signs[0] * signs[1]
    )()


EXACT = {
    "neg": lambda a: -a,
    "abs": abs,
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "min": min,
    "max": max,
    "hull": lambda a, b: a if a == b else None,
    "sqrt": root,
}
RATIONAL_AT = {
    "exp": (0, 1),
    "cos": (0, 1),
    "log": (1, 0),
    "acos": (1, 0),
    "sin": (0, 0),
    "asin": (0, 0),
    "atan": (0, 0),
    "erf": (0, 0),
}


def cut(n):
    """n / 10^18, marked as cut down."""
    return f"~{'-' if n < 0 else ''}{abs(n) // 10**18}.{abs(n) % 10**18:018}"


class Program:
    def __init__(self, text, data=None):
        data = self.data = parse(text) if data is None else data
        need(type(data) is dict and list(data) == HEAD, "fields", f"expected {', '.join(HEAD)}")
        need(data["schema"] == "lakatos/program/2", "schema", "is not lakatos/program/2")
        body = text[: max(text.rfind(' "checksum"'), 0)].encode()
        need(
            data["checksum"] == fnv(body) and text == body.decode() + f' "checksum": "{fnv(body)}"\n}}\n',
            "checksum",
            "does not go with the file",
        )
        need(all(type(data[key]) is str for key in TEXTS), "fields", f"{', '.join(TEXTS)} must be text")
        need(type(data["turned"]) is dict, "turned", "expected an object")
        for name, value in data["turned"].items():
            fraction(value, f"turned.{name}")
        for key in ("inputs", "steps", "facts", "given", "then"):
            need(type(data[key]) is list, key, "expected a list")
        need(len(data["inputs"]) + len(data["steps"]) <= MOST_STEPS, "steps", f"more than {MOST_STEPS}")
        self.work = Work(MOST_WORK)
        need(data["kind"] in ("counterexample", "witness", "planted"), "kind", "is not known")
        need(
            data["outcome"] in ("fails", "holds") and (data["kind"] == "witness") == (data["outcome"] == "holds"),
            "outcome",
            "does not go with the kind",
        )
        changes = sum(bool(data[key]) for key in ("turned", "dropped", "variant"))
        need(changes == (data["kind"] == "planted"), "kind", f"{data['kind']!r} with {changes} changes of the claim")
        self.steps, self.exact, self.loose, self.memory, self.used = [None], [None], [None], {}, set()
        self.signs = [None]  # of a step, where they are known without its value: e^x is positive, however small
        self.bound = [False]  # does the step depend on a number of the instance or of the claim?
        self.read_inputs()
        self.read_steps()
        self.read_facts(data["facts"], "facts")
        self.parts = {
            "given": self.read_lines("given", "holds", True),
            "then": self.read_lines("then", data["outcome"], data["outcome"] == "holds"),
        }
        need(
            data["then"] and (not data["conclusion"] or data["conclusion"] == data["then"][0]["name"]),
            "then",
            "the conclusion is missing",
        )
        for name, part in self.concluded():
            need(
                part.word in DECIDED or data["kind"] == "planted",
                f"then '{name}'",
                f"is {part.word}: no arithmetic decides it",
            )
        for node, step in enumerate(self.steps):
            need(node <= len(data["inputs"]) or node in self.used, f"steps: {node}", "is used nowhere")

    def add(self, op, operands, exact, loose=False):
        self.bound.append(op in ("input", "pi", *NAMED) or any(self.bound[a] for a in operands))
        self.steps.append((op, operands))
        if exact is not None and size(exact) > LARGEST_NUMBER:
            exact = None  # followed by enclosures instead
        self.exact.append(exact)
        self.loose.append(loose)
        known = exact is not None
        self.signs.append((exact > 0) - (exact < 0) if known else sign_of(op, [self.signs[a] for a in operands]))

    def read_inputs(self):
        expected = [[name, str(value)] for name, value in numbers_of(self.data["instance"], "instance")]
        need(
            len(self.data["inputs"]) == len(expected),
            "inputs",
            f"{len(expected)} numbers in the instance, {len(self.data['inputs'])} inputs",
        )
        for given, known in zip(self.data["inputs"], expected):
            need(given == known, f"inputs: {given}", f"the instance has {known}")
            self.add("input", (), Fraction(known[1]))

    def read_steps(self):
        known = set()
        for step in self.data["steps"]:
            node = len(self.steps)
            where = f"steps: {node} {str(step)[:100]}"
            need(type(step) is list and step and type(step[0]) is str and step[0] in ARITY, where, "unknown operation")
            op, operands, value = step[0], tuple(step[1 + (step[0] in NAMED) : -1]), step[-1]
            need(
                len(step) == ARITY[op] + 2 + (op in NAMED)
                and type(value) is str
                and all(type(a) is int and 1 <= a < node for a in operands),
                where,
                "bad operands",
            )
            need(op not in COMMUTATIVE or operands[0] <= operands[1], where, "operands out of order")
            key = (op, operands, value if op == "const" else step[1] if op in NAMED else "")
            need(key not in known, where, "occurs twice")
            known.add(key)
            self.used.update(operands)
            values = [self.exact[a] for a in operands]
            self.work.spend(4 * sum(size(q) for q in values if q is not None))
            self.add(
                op,
                operands,
                self.named_value(op, step, where) if op in NAMED else self.exact_value(op, values, value, where),
                op == "hull" or any(self.loose[a] for a in operands),
            )
            known_as = self.value_text(node)
            need(value == known_as or self.may_read(node, value), where, f"is worth {known_as}")

    def named_value(self, op, step, where):
        need(type(step[1]) is str, where, "the name is no text")
        known = sizes_of(self.data["instance"]).get(step[1]) if op == "size" else fraction(step[2], where)
        need(known is not None, where, "the instance has no such size")
        return Fraction(known)

    def exact_value(self, op, values, text, where):
        if op == "const":
            return fraction(text, where)
        need(op != "div" or values[1] != 0, where, "division by zero")
        if op == "beta":
            return values[0] if values[0] in (0, 1) else None
        if op in RATIONAL_AT and values[0] == RATIONAL_AT[op][0]:
            return Fraction(RATIONAL_AT[op][1])
        if op == "mul" and 0 in values:
            return Fraction(0)
        return EXACT[op](*values) if op in EXACT and None not in values else None

    def value_text(self, node):
        """What the step's value must read: exact where it is rational and short, else cut down to 18 decimals."""
        q = self.exact[node]
        if q is not None:
            return str(q) if len(str(q)) <= 40 or self.steps[node][0] == "const" else cut(math.floor(q * 10**18))
        for bits in PRECISIONS[:1] if self.loose[node] else PRECISIONS:
            x = self.enclosure(node, bits)
            low, high = (0, 1) if x is None else (x[0] * 10**18 >> bits, x[1] * 10**18 >> bits)
            if low == high:
                return cut(low)
        # A number of 18 decimals or fewer that is not seen to be one, or one that is only known to lie between two.
        return "?"

    def may_read(self, node, value):
        """An irrational step need not say its decimals; where they are not known here,
        those that it says must be possible."""
        if self.exact[node] is not None:
            return False
        if value == "?":
            return True
        said, bits = UNCERTAIN.fullmatch(value), PRECISIONS[0]
        x = self.enclosure(node, bits)
        if not said or x is None or self.value_text(node) != "?":
            return False
        return x[0] * 10**18 >> bits <= int(said[1] + said[2]) <= x[1] * 10**18 >> bits

    def enclosure(self, node, bits):
        values = self.memory.setdefault(bits, [None])
        arithmetic = Enclosing(bits, self.work)
        while len(values) <= node:  # None: nothing known at this precision
            n = len(values)
            try:
                values.append(self.enclosed(n, arithmetic, values))
            except ValueError as reason:
                raise Rejected(f"steps: {n}: {self.steps[n][0]}: {reason}") from None
        return values[node]

    def enclosed(self, n, arithmetic, values):
        (op, operands), operand = self.steps[n], [values[a] for a in self.steps[n][1]]
        arithmetic.work.spend(2 * arithmetic.bits)
        if self.exact[n] is not None:
            return arithmetic.of(self.exact[n])
        if None in operand:
            return None
        if op == "beta":
            parameters = [self.exact[i] for i in operands[1:]]
            need(
                None not in parameters and all(x > 0 and (2 * x).denominator == 1 for x in parameters),
                f"steps: {n}",
                "parameters",
            )
            return arithmetic.beta(operand[0], *parameters)
        found = getattr(arithmetic, op)(*operand)
        need(
            found is None or max(abs(end).bit_length() for end in found) <= arithmetic.bits + LARGEST_NUMBER,
            f"steps: {n}",
            "a number too large to be followed",
        )
        return found

    def order(self, a, b):
        """-1, 0 or 1; None when it stays open."""
        if a == b:
            return 0
        if self.exact[a] is not None and self.exact[b] is not None:
            return (self.exact[a] > self.exact[b]) - (self.exact[a] < self.exact[b])
        signs = self.signs[a], self.signs[b]
        if None not in signs and signs[0] != signs[1]:
            return 1 if signs[0] > signs[1] else -1
        for bits in PRECISIONS:
            x, y = self.enclosure(a, bits), self.enclosure(b, bits)
            if x and y and (x[1] < y[0] or y[1] < x[0]):
                return -1 if x[1] < y[0] else 1
            if x and y and x[0] == x[1] == y[0] == y[1]:  # two points
                return 0
        return None

    def read_relation(self, relation, allowed, where):
        need(
            type(relation) is list and len(relation) == 3 and relation[0] in allowed,
            where,
            f"{relation} is no relation",
        )
        need(all(type(a) is int and 1 <= a < len(self.steps) for a in relation[1:]), where, f"{relation}: unknown step")
        self.used.update(relation[1:])
        return self.order(relation[1], relation[2])

    def read_facts(self, facts, where):
        need(
            type(facts) is list and len({str(fact) for fact in facts}) == len(facts),
            where,
            "expected a list without repeats",
        )
        for fact in facts:
            order = self.read_relation(fact, ("<", "="), where)
            need(
                order == (-1 if fact[0] == "<" else 0),
                f"{where}: {fact}",
                "is not so" if order is not None else "is not decided",
            )

    def truth(self, formula, where):
        """A Part: what the formula comes to, and how far that is seen here."""
        need(type(formula) is list and formula and type(formula[0]) is str, where, "expected a formula")
        if formula[0] == "decided":
            need(len(formula) == 3 and type(formula[1]) is bool, where, "expected [decided, truth, facts]")
            self.read_facts(formula[2], where)
            told = any(self.tells(fact) for fact in formula[2])
            return Part(formula[1], "compared" if told else "taken", len(formula[2]))
        if formula[0] in ("all", "any"):
            need(len(formula) >= 3, where, "expected two parts or more")
            parts = [self.truth(part, where) for part in formula[1:]]
            return combined(formula[0] == "any", parts)
        if formula == ["open"]:
            return Part(None, "open", 0)
        order = self.read_relation(formula, ("<", "<=", "="), where)
        if order is None:
            return Part(None, "open", 0)
        truth = {"<": order < 0, "<=": order <= 0, "=": order == 0}[formula[0]]
        return Part(truth, "checked" if self.tells(formula) else "taken", 0)

    def tells(self, relation):
        """Does it compare two numbers, and is one of them of the instance or of the claim?"""
        return relation[1] != relation[2] and any(self.bound[a] for a in relation[1:])

    def read_lines(self, key, word, truth):
        need(
            type(self.data[key]) is list and len({str(line) for line in self.data[key]}) == len(self.data[key]),
            key,
            "expected a list without repeats",
        )
        parts = {}
        for line in self.data[key]:
            need(
                type(line) is dict and list(line) == ["name", word] and type(line["name"]) is str,
                key,
                f"expected name and {word}",
            )
            where = f"{key} '{line['name']}'"
            need(line["name"] not in parts, where, "stands twice")
            part = parts[line["name"]] = self.truth(line[word], where)
            need(part.truth is not None, where, "is not decided")
            need(part.truth == truth, where, f"comes out {str(part.truth).lower()}")
        return parts

    def words(self):
        """How many parts are what."""
        return Counter(part.word for parts in self.parts.values() for part in parts.values())

    def concluded(self):
        """What the program is about: the conclusion that fails, or all that hold."""
        return list(self.parts["then"].items())[: None if self.data["outcome"] == "holds" else 1]

    def whole(self):
        """Is every assumption, and what is concluded, decided by arithmetic that was followed here?"""
        parts = [part for _, part in self.concluded()] + list(self.parts["given"].values())
        return all(part.word in DECIDED for part in parts)


def size(q):
    return max(q.numerator.bit_length(), q.denominator.bit_length())


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def compare(program, path):
    _, certificate = read_json(path)
    need(type(certificate) is dict, f"the certificate {path}", "expected an object")
    for key in ("claim", "reading", "kind", "role", "outcome", "conclusion", "instance"):
        need(key in certificate and program.data[key] == certificate[key], key, f"differs from the certificate {path}")
    need(
        list(program.data["instance"]) == list(certificate["instance"]),
        "instance",
        f"is in another order than in the certificate {path}",
    )


def show(program):
    names = [None] + [name for name, _ in program.data["inputs"]]
    for node, (name, value) in enumerate(program.data["inputs"], 1):
        print(f"  {node:>4}  {visible(name)} = {value}")
    for node, step in enumerate(program.data["steps"], len(names)):
        print(f"  {node:>4}  {' '.join(str(part) for part in step[:-1])} = {step[-1]}")
    for fact in program.data["facts"]:
        print(f"  compared: {fact[1]} {fact[0]} {fact[2]}")
    for key in ("given", "then"):
        for line in program.data[key]:
            print(f"  {key} {json.dumps(line)}")


def verdict(program, agreed):
    """The line about an accepted program, and one for each part that is not simply checked."""
    data, words = program.data, program.words()
    counts = ", ".join(f"{words[word]} {word}" for word in WORDS)
    unused = [name for node, (name, _) in enumerate(data["inputs"], 1) if node not in program.used]
    size = f"{len(data['inputs'])} inputs, {len(data['steps'])} steps"
    twin = "" if agreed is None else f"; the twin finds the same of {agreed[0]}, leaves open {len(agreed[1])}"
    accepted = "accepted" if program.whole() else "accepted in part"
    yield f"{accepted}, {data['then'][0]['name']!r} {data['outcome']} ({size}; parts: {counts}{twin})"
    if unused:
        yield f"  no step uses {', '.join(unused)}"
    for key, parts in program.parts.items():
        for name, part in parts.items():
            if part.word == "compared":
                yield f"  {key} '{name}': {str(part.truth).lower()} by the code, from {part.compared} comparisons"
            elif part.word != "checked":
                yield f"  {key} '{name}': {str(part.truth).lower()}, taken from the code: nothing compared"


def checked(path, options):
    """The program, bound to what is stored about it and its claim; the twin is not asked yet."""
    program = Program(*read_json(path))
    if "--alone" not in options:
        compare(program, path.parent.parent / path.name)
        listed_checksum(program, path)
        page = statement.page_of(path, program.data["claim"])
        need(page.exists(), "claim", f"{page}, which says what it states, is not there")
        statement.bind(program.data, tables_of(page))
        shapes.bind(program.data, statements_of(path))
    return program


def listed_checksum(program, path):
    """Is it the program that was stored under this name?"""
    listed = path.parent / "checksums.txt"
    need(listed.exists(), "checksum", f"{listed}, which lists what is stored, is not there")
    line = f"{path.name}: {program.data['checksum']}"
    need(line in listed.read_text().splitlines(), "checksum", f"is not the one in {listed}")


def once_read(read):
    """The same, reading each file once."""
    known = {}

    def found(file):
        if file not in known:
            known[file] = read(file)
        return known[file]

    return found


tables_of, tables_of_shapes = once_read(statement.read_claims), once_read(shapes.read_table)


def statements_of(path):
    """What the programs state that are stored beside this one."""
    table = path.parent / "statements.tsv"
    need(table.exists(), "statement", f"{table}, which says what is to be decided, is not there")
    return tables_of_shapes(table)


def answers_of_twins(programs):
    """path -> answer, or the reason why there is none; one call of a twin for all programs of its claim,
    and where that fails one for each."""
    groups, answers = {}, {}
    for path, program in programs.items():
        twin = statement.twin_of(statement.page_of(path, program.data["claim"]), program.data["claim"])
        if twin:
            groups.setdefault(twin, []).append(path)
    for twin, paths in groups.items():
        try:
            answers.update(zip(paths, statement.ask_twin(twin, [programs[path].data for path in paths])))
        except (Rejected, ValueError) as reason:
            answers.update((path, answer_of(twin, programs[path].data) if paths[1:] else reason) for path in paths)
    return answers


def answer_of(twin, data):
    try:
        return statement.ask_twin(twin, [data])[0]
    except (Rejected, ValueError) as reason:
        return reason


def agreed_with(data, answer):
    need(type(answer) is dict, "twin", str(answer))
    return statement.agree(data, answer)


def main(words):
    options, files = [word for word in words if word.startswith("--")], [
        Path(word) for word in words if not word.startswith("--")
    ]
    if not files or set(options) - {"--print", "--alone", "--without-twins"}:
        print(__doc__)
        return 2
    programs, reasons, code = {}, {}, 0
    for path in files:
        try:
            programs[path] = checked(path, options)
        except (Rejected, ValueError, OSError) as reason:
            reasons[path] = str(reason)
    answers = {} if set(options) & {"--alone", "--without-twins"} else answers_of_twins(programs)
    for path in files:
        try:
            need(path not in reasons, "", "")
            agreed = agreed_with(programs[path].data, answers[path]) if path in answers else None
        except Rejected as reason:
            print(f"{visible(str(path))}: rejected: {visible(reasons.get(path, str(reason)), 400)}")
            code = 1
            continue
        if "--print" in options:
            show(programs[path])
        first, *notes = verdict(programs[path], agreed)
        print(f"{visible(str(path))}: {visible(first, 600)}")
        for note in notes:
            print(visible(note, 400))
        code = code or (0 if programs[path].whole() else 3)
    return code


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
