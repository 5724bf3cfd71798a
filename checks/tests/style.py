"""The sources are written in one style: C++ formatted by .clang-format, lines of at most 120 columns in C++ and Python,
tests named alike.

usage: style.py SOURCE_FOLDER format|lines|names
"""
import pathlib
import re
import shutil
import subprocess
import sys

FOLDERS = ["theory", "algorithms", "checks", "reports", "docs", "cmake"]
COLUMNS = 120
UNBROKEN = 80
SKIPPED = 77  # ctest's word for a test that could not run here
TEST = re.compile(r"^(?:TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP)\(\w+,\s*(\w+)", re.MULTILINE)


def sources(root, *endings):
    return sorted(path for folder in FOLDERS for path in (root / folder).rglob("*") if path.suffix in endings)


def badly_formatted(root):
    """Files that clang-format would change. Another release than 14 formats differently."""
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    version = program and subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    if not version or " 14." not in version:
        print("clang-format 14 is not installed")
        sys.exit(SKIPPED)
    paths = [str(path) for path in sources(root, ".cpp", ".hpp")]
    found = subprocess.run([program, "--dry-run", *paths], cwd=root, capture_output=True, text=True, check=True).stderr
    return sorted({line.split(":")[0] for line in found.splitlines() if "-Wclang-format-violations" in line})


def long_lines(root):
    """Lines that are too long and could be broken: a formula in a text has no space to break it at."""
    for path in sources(root, ".cpp", ".hpp", ".py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) > COLUMNS and max(map(len, line.split())) < UNBROKEN:
                yield f"{path.relative_to(root)}:{number}: {len(line)} columns"


def odd_names(root):
    """A test's name is a sentence about its suite in small letters: Ledger, refuses_an_id_twice."""
    for path in sources(root, ".cpp"):
        for name in TEST.findall(path.read_text(encoding="utf-8")):
            if name != name.lower():
                yield f"{path.relative_to(root)}: {name}"


def main():
    root = pathlib.Path(sys.argv[1])
    question = {"format": badly_formatted, "lines": long_lines, "names": odd_names}[sys.argv[2]]
    faults = list(question(root))
    print("\n".join(faults) if faults else "as it should be")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
