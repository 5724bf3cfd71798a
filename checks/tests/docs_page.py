"""A page of docs/ says only what runs. Every fenced block of the page is one of

    ```console     lines `$ command` (continued by lines `> ...`), each followed by what it prints, compared verbatim. A
                   line `...` stands for any number of lines. `lakatos` is the program of this build, and so is each
                   program named after PAGE. All blocks of a page run in one folder of their own, in which checks/,
                   reports/ ... of the source tree can be read; what a command writes stays there. A command that fails
                   must be followed by `$ echo $?`.
    ```cpp, ```cmake, ```python, ```json, after a line  <!-- from path/of/a/file -->    word for word in that file
                   (indentation of the block aside), which another test compiles or runs.
    ```text, ```math   no code: a file tree, a formula.

Anything else is an error.  docs_page.py PROGRAM ROOT PAGE [MORE PROGRAMS] [--update] ; --update writes what the
commands print into the page.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

SENTINEL = "----- end of command"
NO_CODE = ("text", "math")
FENCE = re.compile(r"^```(\w*)\s*$")


def blocks(lines):
    """(kind, line of the comment before it or '', first line, one past the last line) of each fenced block."""
    start = None
    for number, line in enumerate(lines):
        match = FENCE.match(line)
        if start is None and match:
            before = next((each for each in reversed(lines[:number]) if each.strip()), "")
            start = (match.group(1), before, number + 1)
        elif start is None and line.startswith("```"):
            sys.exit(f"line {number + 1}: no fence of a known kind: {line}")
        elif start is not None and line.rstrip() == "```":
            yield (*start, number)
            start = None
    if start is not None:
        sys.exit(f"line {start[2]}: the block has no end")


def commands(body):
    """(shown lines, command, expected lines) for each command of a console block."""
    result = []
    for line in body:
        if line.startswith("$ "):
            result.append(([line], line[2:], []))
        elif line.startswith("> ") and result and not result[-1][2]:
            shown, command, expected = result[-1]
            result[-1] = (shown + [line], command + "\n" + line[2:], expected)
        elif result:
            result[-1][2].append(line)
        else:
            sys.exit("a console block begins with a line `$ command`")
    return result


def run(session, folder, path):
    """What each command of one block prints (standard output and error together), and its exit status."""
    script = "".join(
        f"{command}\n__status=$?\necho '{SENTINEL}' $__status\n(exit $__status)\n" for _, command, _ in session
    )
    environment = {**os.environ, "PATH": f"{path}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    answer = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    parts = re.split(rf"^{SENTINEL} (\d+)\n", answer.stdout, flags=re.MULTILINE)
    return [(parts[i].splitlines(), int(parts[i + 1])) for i in range(0, len(parts) - 1, 2)]


def matches(expected, printed):
    """Lines equal one by one, where a line `...` of the page stands for any number of lines."""
    if not expected:
        return not printed
    if expected[0].strip() == "...":
        return any(matches(expected[1:], printed[skip:]) for skip in range(len(printed) + 1))
    return bool(printed) and expected[0].rstrip() == printed[0].rstrip() and matches(expected[1:], printed[1:])


def playground(root, folder, programs):
    """A folder that shows the source tree through links, and another with the programs in it for the PATH."""
    for entry in pathlib.Path(root).resolve().iterdir():
        if entry.name not in ("build", ".git"):
            (folder / entry.name).symlink_to(entry)
    path = folder / ".bin"
    path.mkdir()
    for program in programs:
        (path / pathlib.Path(program).name).symlink_to(pathlib.Path(program).resolve())
    return path


def check_console(body, folder, path, complaints, where):
    session = commands(body)
    answers = run(session, folder, path)
    if len(answers) != len(session):
        complaints.append(f"{where}: the shell ended after {len(answers)} of {len(session)} commands")
        return body
    fresh = []
    for i, ((shown, command, expected), (printed, status)) in enumerate(zip(session, answers)):
        status_shown = i + 1 < len(session) and session[i + 1][1].strip() == "echo $?"
        if status != 0 and not status_shown:
            complaints.append(f"{where}: `{command}` ended with status {status}:\n" + "\n".join(printed))
        if not matches(expected, printed):
            complaints.append(
                f"{where}: `{command}` printed\n" + "\n".join(printed) + "\nand the page shows\n" + "\n".join(expected)
            )
            fresh += shown + printed
        else:
            fresh += shown + expected
    return fresh


def check_quote(body, comment, root, complaints, where):
    match = re.match(r"^<!-- from (\S+) -->$", comment.strip())
    if not match:
        complaints.append(
            f"{where}: code needs a line <!-- from path/of/a/file --> before it, a file that a test compiles or runs"
        )
        return
    text = textwrap.dedent(
        "\n".join(line.rstrip() for line in (pathlib.Path(root) / match.group(1)).read_text().splitlines())
    )
    wanted = textwrap.dedent("\n".join(line.rstrip() for line in body)).strip("\n")
    indents = [""] + [" " * n for n in (2, 4, 6, 8)]
    if not any(textwrap.indent(wanted, indent) + "\n" in text + "\n" for indent in indents):
        complaints.append(f"{where}: the block is not word for word in {match.group(1)}")


def main(programs, root, page, update):
    lines = pathlib.Path(page).read_text().splitlines()
    complaints, replaced, count = [], [], 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        path = playground(root, folder, programs)
        for kind, comment, first, last in blocks(lines):
            where, body = f"{page}:{first}", lines[first:last]
            count += kind not in NO_CODE
            if kind == "console":
                replaced.append((first, last, check_console(body, folder, path, complaints, where)))
            elif kind in ("cpp", "cmake", "python", "json"):
                check_quote(body, comment, root, complaints, where)
            elif kind not in NO_CODE:
                complaints.append(f"{where}: no block may be of kind '{kind}'")
    if update:
        for first, last, fresh in reversed(replaced):
            lines[first:last] = fresh
        pathlib.Path(page).write_text("\n".join(lines) + "\n")
    if complaints:
        sys.exit("\n\n".join(complaints))
    print(f"{page}: {count} blocks run or found as shown")


if __name__ == "__main__":
    arguments = [each for each in sys.argv[1:] if each != "--update"]
    if len(arguments) < 3:
        sys.exit(__doc__)
    main([arguments[0], *arguments[3:]], arguments[1], arguments[2], "--update" in sys.argv)
