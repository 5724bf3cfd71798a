"""Easier problems: programs whose every number is right and that decide something else than their claim. Each function
makes one of a program's data, or None where it has nothing of the kind. Used by check_forgeries.py, check_hostile.py
and check_coq.py.
"""
import copy
from fractions import Fraction
from itertools import islice

from program_bytes import dump  # makes the checker's folder known too
from check_certificate import MOST_WORK, NAMED, Program, Rejected, Work, numbers_of

MOST_TRIED = 60  # candidates for one forgery
FAR = ("3", "2", "-1", "1/2", "-3", "7", "1", "0")


class Followed(Program):
    """A program's numbers, computed anew; no value that it states is looked at."""

    def __init__(self, data):
        self.data = data
        self.steps, self.exact, self.loose, self.memory, self.used = [None], [None], [None], {}, set()
        self.signs, self.bound = [None], [False]
        self.work = Work(MOST_WORK)
        self.data["inputs"] = [[name, str(value)] for name, value in numbers_of(data["instance"], "instance")]
        self.read_inputs()
        for step in data["steps"]:
            self.follow(step)

    def follow(self, step):
        op, operands = step[0], tuple(step[1 + (step[0] in NAMED) : -1])
        values = [self.exact[a] for a in operands]
        loose = op == "hull" or any(self.loose[a] for a in operands)
        self.add(op, operands, self.value_of(op, values, step), loose)
        step[-1] = self.value_text(len(self.steps) - 1) if self.exact[-1] is not None else "?"

    def value_of(self, op, values, step):
        return self.named_value(op, step, "step") if op in NAMED else self.exact_value(op, values, step[-1], "step")

    def truth_of(self, relation):
        order = self.order(*relation[1:])
        return None if order is None else {"<": order < 0, "<=": order <= 0, "=": order == 0}[relation[0]]

    def made(self, relation, wanted):
        """A relation of the same numbers that is `wanted`: this one if it is so, else one that replaces it.
        None: not decided."""
        sign, a, b = relation
        for other in (relation, [sign, b, a], ["<=", b, a], ["<", a, b], ["<", b, a], ["=", a, b]):
            if self.truth_of(other) is wanted and (other[0] != "=" or a != b):
                return other
        raise Rejected("not decided")


def repaired(data):
    """The same about its instance as it is now: steps worth what they are worth, relations that came out otherwise
    replaced by true ones. None where that cannot be."""
    try:
        program = Followed(data)
        data["facts"] = unlike(
            program.made(["<" if fact[0] == "<=" else fact[0], *fact[1:]], True) for fact in data["facts"]
        )
        for line in data["given"]:
            line["holds"] = made_formula(program, line["holds"], True)
        word = data["outcome"]
        data["then"] = data["then"][:1] if word == "fails" else data["then"]
        for line in data["then"]:
            line[word] = made_formula(program, line[word], word == "holds")
        return data
    except (Rejected, ValueError, ZeroDivisionError, OverflowError):
        return None


def unlike(facts):
    """Each once, and only those of the two forms that a fact has."""
    kept = []
    for fact in facts:
        if fact[0] != "<=" and fact not in kept:
            kept.append(fact)
    return kept


def made_formula(program, formula, wanted):
    if formula[0] == "decided":
        return ["decided", wanted, unlike(program.made(fact, True) for fact in formula[2])]
    if formula[0] in ("all", "any"):
        return [formula[0], *(made_formula(program, part, wanted) for part in formula[1:])]
    return formula if formula == ["open"] else program.made(formula, wanted)


def used_only(data):
    """The same without the steps that nothing needs, so that no step is unused."""
    inputs, needed = len(data["inputs"]), set()

    def mark(thing):
        if type(thing) is list and thing and thing[0] in ("<", "<=", "="):
            needed.update(thing[1:])
        elif type(thing) in (list, dict):
            for part in thing.values() if type(thing) is dict else thing:
                mark(part)

    mark([data["facts"], data["given"], data["then"]])
    for node in range(inputs + len(data["steps"]), inputs, -1):
        if node in needed:
            needed.update(part for part in data["steps"][node - inputs - 1][1:-1] if type(part) is int)
    place = {node: node for node in range(inputs + 1)}
    for node in range(inputs + 1, inputs + len(data["steps"]) + 1):
        if node in needed:
            place[node] = len(place)

    def moved(thing):
        if type(thing) is list and thing and thing[0] in ("<", "<=", "="):
            return [thing[0], *(place[node] for node in thing[1:])]
        if type(thing) is dict:
            return {key: moved(part) for key, part in thing.items()}
        return [moved(part) for part in thing] if type(thing) is list else thing

    steps = [
        [step[0], *(place[part] if type(part) is int else part for part in step[1:])]
        for node, step in enumerate(data["steps"], inputs + 1)
        if node in needed
    ]
    return {**data, "steps": steps, **{key: moved(data[key]) for key in ("facts", "given", "then")}}


def relations(formula):
    if formula[0] in ("<", "<=", "="):
        yield formula
    elif formula[0] in ("all", "any"):
        for part in formula[1:]:
            yield from relations(part)


def easier_instance(data, _):
    """A field pushed beyond a range that an assumption asks for, that relation replaced by another true one,
    every step computed anew."""
    given = copy.deepcopy(data["given"])
    for moved in pushed(data):
        found = repaired(moved)
        if found and found["given"] != given and found["instance"] != data["instance"] and is_true(found):
            return found
    return None


def pushed(data):
    """The same with one number of the instance somewhere else."""
    for name, field in data["instance"].items():
        for value in FAR:
            moved = copy.deepcopy(data)
            if type(field) is str:
                moved["instance"][name] = value
            elif type(field) is list and field:
                moved["instance"][name][0] = value
            elif type(field) is int and value.lstrip("-").isdigit():
                moved["instance"][name] = int(value)
            else:
                continue
            yield moved


def is_true(data):
    try:
        return Program(dump(data)).whole()
    except (Rejected, ValueError, KeyError, TypeError, IndexError):
        return False


def first_true(data, changes):
    """The first of these that is a program whose arithmetic is right."""
    for change in islice(changes, MOST_TRIED):
        if is_true(change):
            return change
    return None


def with_relation(data, old, new):
    """Assumptions and conclusions with one relation replaced."""
    swap = lambda thing: new if thing == old else [swap(part) for part in thing] if type(thing) is list else thing
    word = data["outcome"]
    given = [{"name": line["name"], "holds": swap(line["holds"])} for line in data["given"]]
    then = [{"name": line["name"], word: swap(line[word])} for line in data["then"]]
    return {**data, "given": given, "then": then}


def stated(data):
    """The relations that assumptions and conclusion are made of."""
    for line in data["given"]:
        yield from relations(line["holds"])
    yield from relations(data["then"][0][data["outcome"]])


def other_relation(data, _):
    """A relation of the same two numbers that comes out alike: weaker, stricter or turned round."""
    return first_true(
        data,
        (
            with_relation(data, [sign, a, b], other)
            for sign, a, b in stated(data)
            for other in (["<=", a, b], ["<", a, b], ["<=", b, a], ["<", b, a])
            if other != [sign, a, b] and a != b
        ),
    )


def other_field(data, _):
    """A field of the instance in the place of another, the relation comes out alike."""
    inputs = range(1, len(data["inputs"]) + 1)
    return first_true(
        data,
        (
            used_only(with_relation(data, [sign, a, b], [sign, *operands]))
            for sign, a, b in stated(data)
            for node in inputs
            for operands in ([node, b], [a, node])
            if operands != [a, b] and operands[0] != operands[1]
        ),
    )


def other_number(data, _):
    """A number of the code changed, the steps computed anew, all relations come out alike."""
    return with_number(data, "const")


def other_printed(data, _):
    """The same of a number that the claim prints."""
    return with_number(data, "printed") if not data["turned"] else None


def with_number(data, op):
    for n, step in enumerate(data["steps"]):
        known = Fraction(step[-1]) if step[0] == op else 0
        others = (known * Fraction(9, 10), known * 2, known - 1, known - Fraction(1, 1000))
        for value in others if step[0] == op else ():
            changed = copy.deepcopy(data)
            changed["steps"][n][-1] = str(value)
            try:
                Followed(changed)
            except (Rejected, ValueError, ZeroDivisionError, OverflowError):
                continue
            if value != known and is_true(changed):
                return changed
    return None


EASIER = [easier_instance, other_relation, other_field, other_number]
