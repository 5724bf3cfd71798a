"""Reading a JSON file that may be hostile, and saying what is wrong with it:
what check_certificate.py trusts no library with."""
import json
import re

LARGEST_FILE = 16 << 20  # bytes; the largest stored program has 0.7 << 20
DEEPEST = 64  # brackets in brackets; stored programs have 14


class Rejected(Exception):
    pass


def need(condition, where, why):
    if not condition:
        raise Rejected(f"{where}: {why}")


def visible(text, limit=None):
    """One line that shows what could steer a terminal
    (control characters, what turns the direction of writing) instead of doing it."""
    shown = "".join(c if c.isprintable() else f"\\u{{{ord(c):x}}}" for c in text[:limit])
    return shown if limit is None or len(text) <= limit else shown + " ..."


def read_json(path):
    """The text of a file, and what it holds."""
    with open(path, "rb") as file:
        data = file.read(LARGEST_FILE + 1)
    need(len(data) <= LARGEST_FILE, "file", f"larger than {LARGEST_FILE} bytes")
    text = data.decode("utf-8")
    return text, parse(text)


def parse(text):
    """No key twice, no numbers but integers of 64 bits;
    and nothing that nests deeply is given to the parser, which calls itself."""
    depth = 0
    for token in re.finditer(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{\]}]', text, re.DOTALL):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        need(depth <= DEEPEST, "JSON", f"nested deeper than {DEEPEST} levels")
    return json.loads(
        text, object_pairs_hook=unique, parse_float=no_integer, parse_constant=no_integer, parse_int=integer
    )


def unique(pairs):
    found = {}
    for key, value in pairs:
        need(key not in found, "JSON", f"the field {key!r} occurs twice")
        found[key] = value
    return found


def no_integer(text):
    raise Rejected(f"JSON: {text[:40]} is no integer of 64 bits")


def integer(text):
    return int(text) if len(text) <= 20 and -(2**63) <= int(text) < 2**63 else no_integer(text)
