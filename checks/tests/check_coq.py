"""The smallest counterexample of every refuted reading as a theorem, checked by Coq: check_coq.py LAKATOS SOURCE WORK
[--everything | --tamper]. Exit code 77: Coq is not installed.

Certificates go into a few files, for Coq takes a second to start and two more to load its interval arithmetic.
--everything: all stored programs, worst and planted ones too.
--tamper: a sample of damage, each of which Coq must refuse.
"""
import copy
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LAKATOS, SOURCE, WORK = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
sys.path.insert(0, str(SOURCE / "checks/checker"))
import shapes  # noqa: E402
from check_certificate import Program, Rejected, compare, statements_of  # noqa: E402
from coq_lists import difference, rewritten  # noqa: E402
from easier import easier_instance  # noqa: E402
from program_bytes import dump  # noqa: E402

BUNDLES = 2
EASIER = 5  # theorems of easier problems that are tried


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
        if "--tamper" in sys.argv and not is_sampled(path):
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
SAMPLE = [
    f"du18/{name}.smallest.json"
    for name in (
        "thm3.3a.single",
        "eq-gradient.printed",
        "thm3.1.printed",
        "remark-init3.2.printed",
        "step-thm3.4-radius.printed",
    )
]
SMALL = 1500  # bytes of a program whose theorem is soon proved


def is_sampled(path):
    small = (path.parent / "programs" / path.name).stat().st_size <= SMALL
    return small or f"{path.parent.name}/{path.name}" in SAMPLE


def of_a_family(name):
    """The member that is stored of a family is its last, whose numbers may be too long for Coq."""
    data = json.loads(next((SOURCE / "checks").glob(f"*/certificates/{name}")).read_text())
    ledger = json.loads(subprocess.run([LAKATOS, "list", "--json"], capture_output=True, text=True, check=True).stdout)
    return any(
        (claim["id"], reading["name"], reading["evidence"]) == (data["claim"], data["reading"], "family")
        for claim in ledger
        for reading in claim["readings"]
    )


def unbound(name, text, program=None):
    """Why the theorem is not about the certificate's instance, assumptions and conclusion; '' if it is. Coq proves what
    stands there, whatever that is: step by step and relation by relation it must be the program's, and those the ones
    that are known of the claim."""
    path = programs[name]
    try:
        if program is None:
            program = Program(path.read_text())
            compare(program, path.parent.parent / path.name)
        shapes.bind(program.data, statements_of(path))
    except (Rejected, ValueError) as reason:
        return str(reason)
    return difference(program, text)


def enclosed(text):
    return "Require Enclose" in text


def bundle(name, texts):
    """One file with all these modules, and for rational ones the question which axioms their theorems rest on: all of
    them in one, for each costs a third of a second."""
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


def places(text, pattern, change, count):
    for match in list(re.finditer(pattern, text))[:count]:
        yield f"{match.group(0)!r}", text[: match.start()] + change(match) + text[match.end() :]


def bump(match):
    return f"{match.group(1)}{int(match.group(2)) + 1}"


def other_statement(text):
    """(what was done, the damaged text), one place at a time:
    another instance, other assumptions or conclusions, which Coq may well prove."""
    yield from places(text, r'(?m)^(  \("(?:w|teacher|a)\b[^"]*"%string, \()(\d+)(?= # )', bump, 2)
    yield from places(text, r'(?m)^(  \("[^"]*)(?="%string, \(\S+ # )', lambda m: m.group(1) + "x", 1)  # another name
    yield from places(text, r"(?<=Definition assumptions : named := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from places(text, r"(?<=Definition conclusions : named := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from places(text, r"(?s)Corollary .*?Qed\.\n", lambda m: "", 1)
    yield from places(text, r"none x conclusions", lambda m: "every x conclusions", 1)
    yield from weakened(text)


def damaged(text):
    """The same of the arithmetic, which Coq must refuse:
    a stated value, an operand, an operation, a fact, the verdict."""
    yield from places(text, r"(?<=Definition steps : list step := \[)[^\]]*(?=\])", lambda m: "", 1)
    yield from places(text, r"(?<=Corollary violated : forall x, satisfies x program -> )~ ", lambda m: "", 1)
    yield from places(text, r"((?:One|Two) \w+ (?:\(n \d+\) )+\((?:point \()?)(\d+)(?= # )", bump, 3)
    yield from places(
        text,
        r"((?:One|Two) \w+ (?:\(n \d+\) )+\(wide )(0x[0-9a-f]+)(?= \w+ \d+\))",
        lambda m: m.group(1) + hex(int(m.group(2), 16) - 64),
        3,
    )  # both ends
    yield from places(
        text,
        r"(within \(a?(?:sin|cos|tan) r\) \(\()(0x[0-9a-f]+)(?= # )",
        lambda m: m.group(1) + hex(int(m.group(2), 16) + 4),
        2,
    )
    zeros = "|".join(re.findall(r"\(0 # 1\)\)?;?  \(\* (\d+)", text)) or "none"  # x + 0 for x - 0 changes nothing
    yield from places(
        text,
        rf"Two (Add|Sub) (?=\(n \d+\) \(n (?!(?:{zeros})\)))",
        lambda m: f"Two {'Sub' if m.group(1) == 'Add' else 'Add'} ",
        2,
    )
    turned = lambda m: f"  {m.group(1)} {m.group(3)} {m.group(2)}"
    yield from places(text, r"(?<=\n)  (Less) (\(n \d+\)) (\(n \d+\))", turned, 3)


def weakened(text):
    """An assumption that says less, or something of other numbers: one relation at a time."""
    head, mark, tail = text.partition("Definition assumptions : named := [")
    body, end, rest = tail.partition("].\n")
    for match in re.finditer(r"\((Less|At_most|Same) (\(n \d+\)) (\(n \d+\))\)", body):
        word, a, b = match.groups()
        for other in (
            f"(At_most {a} {b})",
            f"(At_most {a} {a})",
            f"({word} {b} {a})",
            f"(Less {a} (n 0))",
            f"(At_most (n 0) {b})",
        ):
            changed = body[: match.start()] + other + body[match.end() :]
            yield f"assumption {match.group(0)} -> {other}", head + mark + changed + end + rest


def easier_theorem(name, text):
    """(program, theorem) of an easier problem: the instance out of the assumptions, which ask for something else;
    None where not all is rational."""
    found = easier_instance(copy.deepcopy(json.loads(programs[name].read_text())), None)
    program = Program(dump(found)) if found and not enclosed(text) else None
    return (program, rewritten(text, program)) if program and None not in program.exact[1:] else None


def easier_theorems(texts):
    """What is wrong with how these forgeries fare: Coq proves them, for they are true, and they must be told from the
    theorem of the certificate, also where program and certificate were forged alike."""
    wrong, tried = [], 0
    for name, text in texts.items():
        forged = easier_theorem(name, text) if tried < EASIER else None
        if not forged:
            continue
        tried += 1
        program, theorem = forged
        file = WORK / f"easier{tried}.v"
        file.write_text(theorem)
        if not coqc(file)[0]:
            wrong.append(f"{name}: the easier problem has no theorem, which shows nothing")
        if difference(program, theorem):
            wrong.append(
                f"{name}: the easier problem's theorem is not that of its program: {difference(program, theorem)}"
            )
        for given in (None, program):
            if not unbound(name, theorem, given):
                wrong.append(f"{name}: the theorem of an easier problem passes")
    print(f"{tried} theorems of easier problems")
    return wrong + ([] if tried else ["no easier problem was tried"])


def tamper(texts):
    """A sample, for Coq is slow: five theorems, the places of damaged() and other_statement(); then easier problems."""
    picked = [name for name in SAMPLE if name in texts] or list(texts)[:2]
    jobs = [(name, what, changed) for name in picked for what, changed in damaged(texts[name])]
    stated = [(name, what, changed) for name in picked for what, changed in other_statement(texts[name])]
    stated = [job for job in stated if job[2] != texts[job[0]]]  # a list that is empty anyway

    def one(job):
        index, (name, what, changed) = job
        file = WORK / f"tampered{index}.v"
        file.write_text(changed)
        return f"{name}: {what}" if coqc(file)[0] else ""

    accepted = [f"{name}: {what}" for name, what, changed in stated if not unbound(name, changed)]
    with ThreadPoolExecutor(2) as pool:
        accepted += [line for line in pool.map(one, enumerate(jobs)) if line]
    print(
        f"{len(jobs)} changes of arithmetic and {len(stated)} of statements in {len(picked)} theorems, "
        f"{len(accepted)} accepted"
    )
    wrong = easier_theorems({name: texts[name] for name in sorted(texts, key=lambda name: len(texts[name]))})
    print("\n".join([f"ACCEPTED {line}" for line in accepted] + wrong))
    return len(jobs) >= 10 and len(stated) >= 50 and not accepted and not wrong


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
        f"{len(texts)} theorems, {axiom_free} of them without axioms, {len(refused)} certificates without one; "
        f"{time.time() - start:.0f} s"
    )
    return 0 if fine and not missing and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
