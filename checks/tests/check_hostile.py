"""Hands the checker files that are malformed or ask for endless work: check_hostile.py SOURCE.

Each must be refused in bounded time with exit code 1 and one line that names the file and the reason; nothing may reach
standard error, and no character that steers a terminal may reach standard output.
"""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from check_tampering import SOURCE
from easier import Followed
from program_bytes import dump

CHECKER = SOURCE / "checks/checker/check_certificate.py"
RADIUS = "checks/filter/certificates/du18/programs/step-thm3.4-radius.printed.smallest.json"
MOST_SECONDS = 120
DEEP = 20000


def program(steps, name="first", instance='1'):
    """A program on one number (number 1) that uses every step and violates 'the last step < number 1'."""
    last = len(steps) + 1
    facts = [["<", node, last] for node in range(1, last)]
    return {
        "schema": "lakatos/program/2",
        "claim": "c",
        "reading": "r",
        "kind": "counterexample",
        "role": "smallest",
        "turned": {},
        "dropped": "",
        "variant": "",
        "outcome": "fails",
        "conclusion": name,
        "instance": {"x": instance},
        "inputs": [["x", instance]],
        "steps": steps,
        "facts": facts,
        "given": [],
        "then": [{"name": name, "fails": ["<", last, 1]}],
        "checksum": "",
    }


def hull_then(*following):
    """Steps of which only the range is known, so that any value text goes: 2: 2^300, 3: 2^301, 4: one between."""
    return [["const", str(2**300)], ["const", str(2**301)], ["hull", 2, 3, "?"], *following]


EXP = [["const", "100000000"], ["exp", 2, "?"]]
BETA = [["const", "1/3"], ["const", "1000001/2"], ["beta", 2, 3, 3, "?"]]
RANGES = hull_then(*(["mul", node, node, "?"] for node in range(4, 60)))


def many_errors(count):
    """Error functions of ranges, no two alike."""
    steps = [["const", "1/2"]]
    for node in range(3, 3 + 3 * count, 3):
        steps += [["const", str(node)], ["hull", 2, node, "?"], ["erf", node + 1, "?"]]
    return steps


PROGRAMS = {  # the program's data or bytes, and what the line must say
    "exp": (program(EXP), "exp: of a number above"),
    "beta": (program(BETA), "beta: with a parameter above"),
    "squares": (
        program(
            [["const", "3"]]
            + [["mul", node, node, str(3**2 ** (node - 1))] for node in range(2, 8)]
            + [["mul", 8, 8, "~0"]]
        ),
        "is worth",
    ),
    "impossible decimals": (program([["const", "2"], ["hull", 1, 2, "~2.500000000000000000"]]), "is worth ?"),
    "decimals for a range": (program([["const", "2"], ["hull", 1, 2, "1.5"]]), "is worth ?"),
    "ranges": (program(RANGES), "too large to be followed"),
    "erfs": (program(many_errors(3000)), "more work than a certificate may ask for"),
    "long number": (program([["const", "7" * 100000]]), "more than 2000 characters"),
    "long input": (program([], instance="7" * 100000), "more than 2000 characters"),
    "huge integer": (dump(program([])).replace('["<",1,1]', f'["<",1,{"9" * 100000}]'), "is no integer of 64 bits"),
    "float": (dump(program([])).replace('["<",1,1]', '["<",1,1e400]'), "is no integer of 64 bits"),
    "many steps": (program([["const", str(i)] for i in range(140000)]), "more than 131072"),
    "deep": ("[" * DEEP + "]" * DEEP, "nested deeper than"),
    "deep formula": (
        dump(program([])).replace('["<",1,1]', '["all",' * DEEP + '["open"]' + "]" * DEEP),
        "nested deeper than",
    ),
    "twice": (dump(program([])).replace('"claim": "c"', '"claim": "c",\n "claim": "d"'), "'claim' occurs twice"),
    "list": ("[]", "fields"),
    "number": ("3", "fields"),
    "null": ("null", "fields"),
    "nothing": ("", ""),
    "half": ("{", ""),
    "no UTF-8": (b'"\xff\xfe"', "utf-8"),
    "no checksum": (json.dumps(program([])), "checksum"),
}
GOOD = program([["const", "2"]])  # 2 < 1 fails
FIELDS = (
    "schema",
    "claim",
    "kind",
    "turned",
    "dropped",
    "outcome",
    "instance",
    "inputs",
    "steps",
    "facts",
    "given",
    "then",
    "checksum",
)
VALUES = (
    None,
    True,
    3,
    "x",
    [],
    [[]],
    [3],
    [{}],
    {},
    {"x": []},
    [["add"]],
    [["add", [], {}, 1]],
    [[[]]],
    [["<", "1", None]],
    [{"name": [], "fails": 3}],
)
HARMLESS = [
    ("turned", {}),
    ("claim", "x"),
    ("facts", []),
    ("given", []),
]  # another claim, asked of nobody with --alone; comparisons left out
# Colours, reversed writing, new lines, and half of a character, which cannot be printed at all.
STEERING = "\u001b[31m\u202eaccepted\u2028\n\r\u009b\ud800"


def ask(path, *options):
    """What is wrong with the checker's answer, or ''; and the answer."""
    try:
        ran = subprocess.run([sys.executable, CHECKER, *options, path], capture_output=True, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired:
        return f"no answer in {MOST_SECONDS} s", ""
    out = ran.stdout.decode("utf-8", "replace")
    if ran.stderr:
        return ran.stderr.decode("utf-8", "replace")[-200:], out
    if ran.returncode != 1 or out.count("\n") != 1 or not out.startswith(f"{path}: rejected: ") or len(out) > 800:
        return f"exit code {ran.returncode}, printed {out[:300]!r}", out
    return ("steers a terminal: " + repr(out) if not all(c.isprintable() for c in out[:-1]) else ""), out


def refuses(path, content, reason, *options):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = dump(content) if type(content) is dict and "checksum" in content else content
    path.write_bytes(text if type(text) is bytes else text.encode("utf-8", "surrogatepass"))
    wrong, out = ask(path, *options)
    return (
        [] if not wrong and reason in out else [f"{path.name}: {wrong or 'does not say ' + repr(reason) + ': ' + out}"]
    )


def wrong_types():
    """Every field in turn with every kind of value that it must not have."""
    good = program([["add", 1, 1, "2"]])
    head = dump(good).rsplit('"checksum"', 1)[0]
    for field in FIELDS:
        for value in VALUES:
            if field == "checksum":
                yield f"{field} {json.dumps(value)}", head + f'"checksum": {json.dumps(value)}\n}}\n'
            elif value != good[field] and (field, value) not in HARMLESS:
                yield f"{field} {json.dumps(value)}", {**good, field: value}


def certificates():
    """What may lie where the program's certificate should."""
    good = {key: GOOD[key] for key in ("claim", "reading", "kind", "role", "outcome", "conclusion", "instance")}
    for what, value in {
        "list": [],
        "number": 3,
        "null": None,
        "text": "x",
        "empty": {},
        "no instance": {**good, "instance": None},
    }.items():
        yield what, json.dumps(value), "program.json" if type(value) is not dict else "differs from the certificate"
    yield "deep", "[" * DEEP + "]" * DEEP, "nested deeper than"
    yield "twice", json.dumps(good)[:-1] + ', "claim": "c"}', "occurs twice"
    yield "no JSON", "{", "rejected"
    for key in good:
        yield f"without {key}", json.dumps({name: value for name, value in good.items() if name != key}), key


def radius_with_cosine_3():
    """Where the best radius of Theorem 3.4 lies, with cosine 3 and radius 2: outside of 0 < c <= 1, which is turned to
    0 < c and 1 <= c. The steps are right, and the conclusion fails."""
    data = json.loads((SOURCE / RADIUS).read_text())
    data["instance"] = {"cosine": "3", "radius": "2"}
    zero_less, (sign, cosine, one) = data["given"][0]["holds"][1:]
    data["given"][0]["holds"] = ["all", zero_less, [sign, one, cosine]]
    Followed(data)
    return data


def easier_problem(folder):
    """(what the checker must say, options): a true program of another problem, with its certificate,
    beside more and more of what is stored."""
    page, data = folder / "filter/du18", radius_with_cosine_3()
    shutil.copytree(SOURCE / "checks/filter/du18/twins", page / "twins")
    shutil.copytree(SOURCE / "checks/twins", folder / "twins")
    shutil.copy(SOURCE / "checks/filter/du18/expected.tsv", page)
    file = folder / RADIUS.removeprefix("checks/")
    file.parent.mkdir(parents=True)
    certificate = {key: data[key] for key in ("claim", "reading", "kind", "role", "outcome", "conclusion", "instance")}
    (file.parent.parent / file.name).write_text(json.dumps(certificate))
    bad, listed, stated = [], file.parent / "checksums.txt", file.parent / "statements.tsv"
    bad += refuses(file, data, "checksums.txt, which lists what is stored, is not there")
    shutil.copy(SOURCE / RADIUS.replace(file.name, listed.name), listed)
    bad += refuses(file, data, "checksum: is not the one in")
    listed.write_text(f"{file.name}: {json.loads(dump(data))['checksum']}\n")
    bad += refuses(file, data, "statements.tsv, which says what is to be decided, is not there")
    shutil.copy(SOURCE / RADIUS.replace(file.name, stated.name), stated)
    wrong = "given 'cosine in range': states (0 < cosine and 1 <= cosine), which is not (0 < cosine and cosine <= 1)"
    bad += refuses(file, data, wrong) + refuses(file, data, wrong, "--without-twins")
    stated.write_text(stated.read_text().replace("cosine <= 1)", "1 <= cosine)"))
    return bad + refuses(file, data, "given 'cosine in range': the twin finds it false")


def main():
    bad, tried = [], 0
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for name, (content, reason) in PROGRAMS.items():
            bad += refuses(folder / f"{name}.json", content, reason, "--alone")
            tried += 1
        for name, content in wrong_types():
            bad += refuses(folder / "wrong.json", content, "", "--alone")
            tried += 1
        for what, text, reason in certificates():
            (folder / "program.json").write_text(text)
            bad += [f"certificate {what}: {line}" for line in refuses(folder / "programs/program.json", GOOD, reason)]
            tried += 1
        bad += easier_problem(folder / "checks")
        true = {
            **program([["const", "2"]], name=STEERING[:-1]),
            "then": [{"name": STEERING[:-1], "fails": ["=", 2, 2]}],
        }
        bad += refuses(folder / "steering.json", true, "comes out true", "--alone")
        name = json.dumps(STEERING)
        bad += refuses(folder / "steered.json", f"{{{name}: 1, {name}: 2}}", "occurs twice", "--alone")
        bad += [f"a folder: {wrong}" for wrong in [ask(folder)[0]] if wrong] + [
            f"no file: {wrong}" for wrong in [ask(folder / "none")[0]] if wrong
        ]
    print(f"{tried + 10} hostile files")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
