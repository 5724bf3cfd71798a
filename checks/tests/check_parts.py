"""What the stored programs show, part by part: check_parts.py SOURCE.

The checker must accept every stored program, bound to its claim's table and its blind twin, and each one that it
accepts in part must stand on docs/rechecking.md with the reason; no counterexample or witness may. The numbers on that
page are those counted here.
"""
import re
import sys
from collections import Counter
from pathlib import Path

SOURCE = Path(sys.argv[1])
sys.path.insert(0, str(SOURCE / "checks/checker"))
from check_certificate import WORDS, agreed_with, answers_of_twins, checked  # noqa: E402

PAGE = SOURCE / "docs/rechecking.md"


def numbers_on_page(text):
    """The rows of the table of parts: name -> numbers."""
    rows = re.findall(r"^\| ([a-z ]+) \| ([\d,]+(?: \| [\d,]+)+) \|$", text, re.M)
    return {name: [int(cell.replace(",", "")) for cell in cells.split(" | ")] for name, cells in rows}


def main():
    paths = sorted(SOURCE.glob("checks/*/certificates/*/programs/*.json"))
    programs = {path: checked(path, []) for path in paths}
    answers = answers_of_twins(programs)
    words = {key: Counter() for key in ("assumptions", "conclusions")}
    agreed, partly, bad = Counter(), [], []
    for path, program in programs.items():
        words["assumptions"].update(part.word for part in program.parts["given"].values())
        words["conclusions"].update(part.word for part in program.parts["then"].values())
        same, left = agreed_with(program.data, answers[path])
        agreed.update({"the same": same, "left open": len(left)})
        if program.data["kind"] != "planted" and left:
            agreed["left open outside planted errors"] += len(left)
        if not program.whole():
            partly.append(path.name)
            if program.data["kind"] != "planted":
                bad.append(f"{path.name}: accepted in part")
    text = PAGE.read_text()
    listed = re.findall(r"^\| `(\S+\.json)` \| .+ \|$", text, re.M)
    if sorted(listed) != sorted(partly):
        bad.append(f"{PAGE.name} lists as accepted in part {sorted(listed)}, the checker finds {sorted(partly)}")
    for key, found in words.items():
        counted, said = [found[word] for word in WORDS], numbers_on_page(text).get(key)
        print(f"{key}: " + ", ".join(f"{found[word]} {word}" for word in WORDS))
        if said != counted:
            bad.append(f"{PAGE.name} says of the {key} {said}, counted are {counted}")
    print(
        f"{len(paths)} programs, {len(partly)} accepted in part; twins: "
        + ", ".join(f"{v} {k}" for k, v in agreed.items())
    )
    print("\n".join(bad))
    return 1 if bad or len(paths) < 600 else 0


if __name__ == "__main__":
    sys.exit(main())
