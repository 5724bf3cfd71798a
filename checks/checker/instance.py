"""The numbers and sizes of an instance, as they are written in a certificate."""
import re
from fractions import Fraction

from strict_json import need

LONGEST_NUMBER = 2000  # characters of a number that is read (97)


def fraction(text, where):
    need(
        type(text) is not str or len(text) <= LONGEST_NUMBER,
        where,
        f"a number of more than {LONGEST_NUMBER} characters",
    )
    need(
        type(text) is str and re.fullmatch(r"-?(0|[1-9][0-9]*)(/[1-9][0-9]*)?", text) and text != "-0",
        where,
        f"{text!r} is no number p/q",
    )
    value = Fraction(text)
    need(str(value) == text, where, f"{text} is not in lowest terms")
    return value


def numbers_of(instance, where):
    """The numbers of an instance by name, in order."""
    need(type(instance) is dict and instance, where, "expected an object")
    for name, field in instance.items():
        if type(field) is int:
            yield name, Fraction(field)
        elif type(field) is str:
            yield name, fraction(field, f"{where}.{name}")
        elif type(field) is list:
            yield from ((f"{name}[{i}]", fraction(entry, f"{where}.{name}[{i}]")) for i, entry in enumerate(field))
        elif type(field) is dict and list(field) == ["gaussian"] and type(field["gaussian"]) is int:
            yield f"{name}.gaussian", Fraction(field["gaussian"])
        else:
            need(
                type(field) is dict and list(field) == ["atoms"] and type(field["atoms"]) is list,
                f"{where}.{name}",
                "is no field of an instance",
            )
            for n, atom in enumerate(field["atoms"]):
                here = f"{name}.atoms[{n}]"
                need(
                    type(atom) is dict and list(atom) == ["weight", "patches"] and type(atom["patches"]) is list,
                    here,
                    "is no atom",
                )
                yield f"{here}.weight", fraction(atom["weight"], f"{where}.{here}.weight")
                for i, patch in enumerate(atom["patches"]):
                    need(type(patch) is list, here, "has a patch that is no list")
                    yield from (
                        (f"{here}.patches[{i}][{c}]", fraction(x, f"{where}.{here}.patches[{i}][{c}]"))
                        for c, x in enumerate(patch)
                    )
            need(
                sum(Fraction(atom["weight"]) for atom in field["atoms"]) == 1,
                f"{where}.{name}",
                "the weights do not add up to 1",
            )


def sizes_of(instance):
    """How many entries each vector has, how many atoms, patches and dimensions each law."""
    sizes = {}
    for name, field in instance.items():
        if type(field) is list:
            sizes[f"{name}.entries"] = len(field)
        elif type(field) is dict and "gaussian" in field:
            sizes[f"{name}.dimension"], sizes[f"{name}.patches"] = field["gaussian"], 1
        elif type(field) is dict and field["atoms"]:
            patches = field["atoms"][0]["patches"]
            sizes[f"{name}.atoms"], sizes[f"{name}.patches"] = len(field["atoms"]), len(patches)
            if patches:
                sizes[f"{name}.dimension"] = len(patches[0])
    return sizes
