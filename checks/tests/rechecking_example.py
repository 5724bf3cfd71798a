"""docs/rechecking.md shows what the checker prints, and the commands it gives run: rechecking_example.py SOURCE LAKATOS [--update]."""
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE, LAKATOS = Path(sys.argv[1]), sys.argv[2]
PAGE = SOURCE / "docs/rechecking.md"
PROGRAM = "checks/filter/certificates/du18/programs/thm3.3b.right_angle.smallest.json"
HEAD, TAIL = 12, 40  # lines that the page shows: the inputs, and from the end


def printed():
    run = subprocess.run([sys.executable, "checks/checker/check_certificate.py", "--print", PROGRAM], cwd=SOURCE, capture_output=True, text=True, check=True)
    lines = [line if len(line) <= 150 else line[:147] + "..." for line in run.stdout.splitlines()]
    return "\n".join("    " + line for line in lines[:HEAD] + ["  ..."] + lines[-TAIL:]) + "\n"


def main():
    page = PAGE.read_text()
    start = page.index("<!-- printed -->\n") + len("<!-- printed -->\n")
    end = page.index("<!-- end -->\n")
    if "--update" in sys.argv:
        PAGE.write_text(page[:start] + printed() + page[end:])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "program.json"
        subprocess.run([LAKATOS, "export", PROGRAM.replace("programs/", ""), "--program", str(out)], cwd=SOURCE, check=True)
        if out.read_text() != (SOURCE / PROGRAM).read_text():
            print("exporting the example gives another program")
            return 1
    if page[start:end] != printed():
        print("docs/rechecking.md does not show what is printed; run this script with --update")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
