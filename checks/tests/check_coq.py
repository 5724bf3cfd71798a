"""The smallest counterexample of every refuted reading as a theorem, checked by Coq: check_coq.py LAKATOS SOURCE WORK [--everything | --tamper]. Exit code 77:
Coq is not installed.

Certificates go into a few files, for Coq takes a second to start and two more to load its interval arithmetic. --everything: all stored programs, worst
and planted ones too. --tamper: a sample of damage, each of which Coq must refuse.
"""
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

LAKATOS, SOURCE, WORK = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
sys.path.insert(0, str(SOURCE / "checks/checker"))
from check_certificate import numbers_of  # noqa: E402

BUNDLES = 2


def deep_stack():
    """Coq goes as deep as a theorem is long: as much stack as this machine allows, up to 4 GiB."""
    most = resource.getrlimit(resource.RLIMIT_STACK)[1]
    wanted = 4 << 30
    resource.setrlimit(resource.RLIMIT_STACK, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def coqc(file):
    """(accepted, what Coq said)"""
    command = ["coqc", "-q", "-Q", ".", "Lakatos", file.name]
    run = subprocess.run(command, cwd=WORK, capture_output=True, text=True, preexec_fn=deep_stack)
    return run.returncode == 0, run.stdout + run.stderr


def has_interval():
    probe = WORK / "probe.v"
    probe.write_text("From Interval Require Tactic.\n")
    return coqc(probe)[0]


def theorems():
    """Certificate's name -> text, the ones that cannot be written, and what is wrong with what the texts state."""
    texts, refused, wrong = {}, {}, []
    for path in sorted((SOURCE / "checks").glob("*/certificates/*/*.json")):
        name = f"{path.parent.name}/{path.name}"  # two papers have a thm3.1
        if not (path.parent / "programs" / path.name).exists():  # programs/refused.txt says why
            refused[name] = "no program is stored"
            continue
        if (
            "--everything" not in sys.argv and json.loads(path.read_text())["role"] != "smallest"
        ):  # the one that the report shows; Python checks all
            continue
        out = WORK / "one.v"
        run = subprocess.run([LAKATOS, "export", str(path), "--coq", str(out)], capture_output=True, text=True)
        if run.returncode == 0:
            texts[name] = out.read_text()
            programs[name] = path.parent / "programs" / path.name
            wrong += [f"{name}: {why}" for why in [unbound(name, texts[name])] if why]
        else:
            refused[name] = run.stderr.strip()
    return texts, refused, wrong


programs = {}


def of_a_family(name):
    """The member that is stored of a family is its last, whose numbers may be too long for Coq."""
    data = json.loads(next((SOURCE / "checks").glob(f"*/certificates/{name}")).read_text())
    ledger = json.loads(subprocess.run([LAKATOS, "list", "--json"], capture_output=True, text=True, check=True).stdout)
    return any(
        (claim["id"], reading["name"], reading["evidence"]) == (data["claim"], data["reading"], "family")
        for claim in ledger
        for reading in claim["readings"]
    )


def entries(text, name):
    """The names of one list of a theorem, each with what stands beside it."""
    found = re.search(rf"^Definition {name} : \S.*? := \[(.*?)\]\.$", text, re.M | re.S)
    return re.findall(r'^  \("((?:[^"]|"")*)"%string, (.*?)\)(?:  \(\*.*?\*\))?;?$', found[1] if found else "", re.M)


def unbound(name, text):
    """Why the theorem is not about the certificate's instance, assumptions and conclusion; '' if it is. Coq proves what stands there, whatever that is."""
    data = json.loads(programs[name].read_text())
    value = lambda word: Fraction(*(int(part.strip("()"), 0) for part in word.strip("()").split(" # ")))
    instance = [(field, value(word)) for field, word in entries(text, "instance")]
    certificate = json.loads((programs[name].parent.parent / programs[name].name).read_text())
    if instance != list(numbers_of(certificate["instance"], "instance")):
        return "other numbers than the instance's"
    stated = {key: [field for field, _ in entries(text, key)] for key in ("shown", "assumptions", "conclusions")}
    taken = re.findall(r"\(\* (?:assumption|conclusion) '(.*)': taken from the code, not stated here \*\)", text)
    asked = [line["name"] for key in ("given", "then") for line in data[key]]
    plain = lambda names: sorted(word.replace("*", ".").replace('"', "'") for word in names)
    if plain(sum(stated.values(), taken)) != plain(asked):
        return f"states {sorted(sum(stated.values(), taken))}, asked were {sorted(asked)}"
    if data["then"][0]["name"] not in stated["conclusions"] + stated["shown"]:
        return "does not state the conclusion"
    fails = data["outcome"] == "fails"
    simple = data["then"][0][data["outcome"]][0] in ("<", "<=", "=")
    if ("none x conclusions" in text) != fails or (
        simple and f"Corollary {'violated' if fails else 'met'} " not in text
    ):
        return "states the conclusion the other way round"
    return ""


def enclosed(text):
    return "Require Enclose" in text


def bundle(name, texts):
    """One file with all these modules, and for rational ones the question which axioms their theorems rest on: all of them in one, for each costs a third of a second."""
    lines = [line for text in texts for line in text.splitlines()]
    heads = list(dict.fromkeys(line for line in lines if line.startswith("From ")))
    body = [line for line in lines if not line.startswith("From ")]
    modules = re.findall(r"^Module (\w+)\.$", "\n".join(body), re.M)
    if not any(enclosed(text) for text in texts):
        body += [
            f"Definition theorems := ({', '.join(module + '.certified' for module in modules)}, I).",
            "Print Assumptions theorems.",
        ]
    file = WORK / f"{name}.v"
    file.write_text("\n".join(heads + body) + "\n")
    return file


def check(texts):
    rational = [text for text in texts.values() if not enclosed(text)]
    others = sorted((text for text in texts.values() if enclosed(text)), key=len)
    files = [bundle("rational", rational)] + [
        bundle(f"enclosed{i}", others[i::BUNDLES]) for i in range(BUNDLES) if others[i::BUNDLES]
    ]
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(coqc, files))
    axiom_free = len(rational) if "Closed under the global context" in results[0][1] else 0
    return (
        all(accepted for accepted, _ in results) and axiom_free == len(rational),
        axiom_free,
        [said for accepted, said in results if not accepted],
    )


def name_the_culprits(texts):
    for name, text in texts.items():
        accepted, said = coqc(bundle("single", [text]))
        if not accepted:
            print(f"{name}: rejected by Coq: {said.strip()[-400:]}")


def damaged(text):
    """(what was done, the damaged text), one place at a time: a number of the instance, a stated value, an operand, an operation, a relation, the verdict."""

    def at(pattern, change, count):
        for match in list(re.finditer(pattern, text))[:count]:
            yield f"{match.group(0)!r}", text[: match.start()] + change(match) + text[match.end() :]

    bump = lambda match: f"{match.group(1)}{int(match.group(2)) + 1}"
    yield from at(r'(?m)^(  \("(?:w|teacher|a)\b[^"]*"%string, \()(\d+)(?= # )', bump, 2)
    yield from at(r'(?m)^(  \("[^"]*)(?="%string, \(\S+ # )', lambda m: m.group(1) + "x", 1)  # another name
    yield from at(r"(?<=Definition steps : list step := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from at(r"(?<=Definition assumptions : named := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from at(r"(?<=Definition conclusions : named := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from at(r"(?s)Corollary .*?Qed\.\n", lambda m: "", 1)
    yield from at(r"(?<=Corollary violated : forall x, satisfies x program -> )~ ", lambda m: "", 1)
    yield from at(r"((?:One|Two) \w+ (?:\(n \d+\) )+\((?:point \()?)(\d+)(?= # )", bump, 3)
    yield from at(
        r"((?:One|Two) \w+ (?:\(n \d+\) )+\(wide )(0x[0-9a-f]+)(?= \w+ \d+\))",
        lambda m: m.group(1) + hex(int(m.group(2), 16) - 64),
        3,
    )  # both ends
    yield from at(
        r"(within \(a?(?:sin|cos|tan) r\) \(\()(0x[0-9a-f]+)(?= # )",
        lambda m: m.group(1) + hex(int(m.group(2), 16) + 4),
        2,
    )
    zeros = "|".join(re.findall(r"\(0 # 1\)\)?;?  \(\* (\d+)", text)) or "none"  # x + 0 for x - 0 changes nothing
    yield from at(
        rf"Two (Add|Sub) (?=\(n \d+\) \(n (?!(?:{zeros})\)))",
        lambda m: f"Two {'Sub' if m.group(1) == 'Add' else 'Add'} ",
        2,
    )
    yield from at(r"(?<=\n)  (Less) (\(n \d+\)) (\(n \d+\))", lambda m: f"  {m.group(1)} {m.group(3)} {m.group(2)}", 3)
    yield from at(r"none x conclusions", lambda m: "every x conclusions", 1)


def tamper(texts):
    """A sample, for Coq is slow: three theorems, the places of damaged()."""
    wanted = ("du18/thm3.3a.single", "du18/eq-gradient.printed", "du18/thm3.1.printed", "du18/remark-init3.2.printed")
    picked = [f"{name}.smallest.json" for name in wanted if f"{name}.smallest.json" in texts] or list(texts)[:2]
    tried, accepted = 0, []
    jobs = [
        (name, what, changed)
        for name in picked
        for what, changed in damaged(texts[name])
        if changed != texts[name]  # a list that is empty anyway
    ]

    def one(job):
        index, (name, what, changed) = job
        if unbound(name, changed):
            return name, what, False
        file = WORK / f"tampered{index}.v"
        file.write_text(changed)
        return name, what, coqc(file)[0]

    with ThreadPoolExecutor(2) as pool:
        for name, what, passed in pool.map(one, enumerate(jobs)):
            tried += 1
            if passed:
                accepted.append(f"{name}: {what}")
    print(f"{tried} changes in {len(picked)} theorems, {tried - len(accepted)} refused")
    for line in accepted:
        print(f"ACCEPTED {line}")
    return tried >= 10 and not accepted


def main():
    if not shutil.which("coqc"):
        print("SKIPPED: coqc is not installed (apt-get install coq libcoq-interval)")
        return 77
    WORK.mkdir(parents=True, exist_ok=True)
    start = time.time()
    libraries = ["Program.v"] + (["Enclose.v"] if has_interval() else [])
    for library in libraries:
        shutil.copy(SOURCE / "checks/checker" / library, WORK)
        accepted, said = coqc(WORK / library)
        if not accepted:
            print(said)
            return 1
    texts, refused, wrong = theorems()
    if "Enclose.v" not in libraries:
        print("NOTICE: libcoq-interval is not installed; certificates with irrational steps are left out")
        texts = {name: text for name, text in texts.items() if not enclosed(text)}
    if "--tamper" in sys.argv:
        return 0 if tamper(texts) else 1
    fine, axiom_free, said = check(texts)
    if not fine:
        name_the_culprits(texts)
        print("\n".join(said)[-2000:])
    for name, why in refused.items():
        print(f"{name}: no theorem: {why}")
    print("\n".join(wrong))
    missing = [name for name in refused if ".smallest." in name and not of_a_family(name)]
    print(
        f"{len(texts)} theorems, {axiom_free} of them without axioms, {len(refused)} certificates without one; {time.time() - start:.0f} s"
    )
    return 0 if fine and not missing and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
