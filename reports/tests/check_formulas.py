"""Every formula of a page arrives in the reader's browser exactly as it was written.

A formula is written $`...`$ in running text, or as a fenced block of kind `math`: to a renderer of Markdown both are
code, which none of them looks into. A formula between bare dollars is Markdown like the rest, and most of LaTeX means
something there: w_* begins emphasis, \\| and \\, lose their backslash, [a](b) becomes a link. So, for each page:

* no dollar stands in running text except around such a formula (or escaped, as \\$);
* no letter or digit stands before a formula, for GitHub then takes its dollar for text;
* no bar stands in a formula of a table, where it ends the cell: it is written \\vert, \\Vert or \\mid;
* the formulas in the HTML that cmark-gfm makes of the page are those of the Markdown, in the same order, character
  by character;
* KaTeX parses each, and none uses a command that GitHub refuses;
* no emphasis begins or ends within a word: that is a star of a name, as in "|w_*| or |v_*|".

check_formulas.py PAGE...      checks the pages (a folder stands for all the pages in it)
check_formulas.py --examples   shows that each kind of damage is noticed, on the examples below
Ends with status 77 where cmark-gfm, node or KaTeX is missing (Debian: cmark-gfm nodejs libjs-katex).
"""
import html.parser
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys

KATEX = pathlib.Path("/usr/share/javascript/katex/katex.js")
MISSING = 77
SHOWN = 40  # complaints; of the others only the number is printed
REFUSED_BY_GITHUB = re.compile(r"\\(operatorname|mbox|[hv]?phantom|href|(?:re)?newcommand|def|DeclareMathOperator)\b")
FENCE = re.compile(r"^ {0,3}(?P<ticks>`{3,}|~{3,})\s*(?P<kind>\w*)")
# What a renderer reads as one: an escaped character, a formula, a piece of code, a dollar that is none of these.
PIECE = re.compile(
    r"\\(?P<escaped>.)|(?P<before>\w?)\$`(?P<formula>[^`]+)`\$"
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|(?P<dollar>\$)(?:[^$`\n]+\$)?",
    re.DOTALL,
)
WITHIN_A_WORD = re.compile(r"(?:\w<(?:em|strong)>|</(?:em|strong)>\w).{0,30}")
PARSE = """const katex = require(process.argv[1]), bad = {};
for (const formula of JSON.parse(require('fs').readFileSync(0, 'utf8')))
  try { katex.renderToString(formula, {throwOnError: true, strict: 'error'}); }
  catch (error) { bad[formula] = error.message; }
console.log(JSON.stringify(bad));"""


def written(text):
    """The formulas of a page of Markdown in their order, and what is wrong with it as (line, complaint)."""
    formulas, complaints, running, block = [], [], [], None
    for number, line in enumerate(text.splitlines() + [""], 1):
        fence = FENCE.match(line)
        if block is None:
            running.append(line)
            if fence or not line.strip():
                read_paragraph("\n".join(running), number - len(running) + 1, formulas, complaints)
                running = []
            block = (fence, []) if fence else None
        elif fence and fence["ticks"].startswith(block[0]["ticks"]) and not fence["kind"]:
            formulas += ["\n".join(block[1])] if block[0]["kind"] == "math" else []
            block = None
        else:
            block[1].append(line)
    return formulas, complaints


def read_paragraph(text, first, formulas, complaints):
    for piece in PIECE.finditer(text):
        begin = piece.start()
        line, shown = first + text[:begin].count("\n"), text[begin : begin + 60].replace("\n", " ")
        if piece["dollar"]:
            complaints.append((line, f"a dollar outside a formula: {shown}"))
        elif piece["formula"]:
            formulas.append(piece["formula"])
            if piece["before"]:
                complaints.append((line, f"a letter before a formula: {shown}"))
            if "|" in piece["formula"] and text[text.rfind("\n", 0, begin) + 1 :].startswith("|"):
                complaints.append((line, f"a bar in a formula of a table: {shown}"))


class Arrived(html.parser.HTMLParser):
    """The formulas of a page of HTML: the code that stands between two dollars, and the blocks of kind math."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.formulas, self.code, self.kind, self.before, self.ended = [], None, None, "", False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "code":
            self.code, self.ended = "", False
            self.kind = dict(attributes).get("class") or ("inline" if self.before.endswith("$") else None)
        elif self.code is not None:
            self.code += f"<{tag}>"
        self.before = ""

    def handle_endtag(self, tag):
        self.before = ""
        if tag == "code":
            if self.kind == "language-math":
                self.formulas.append(self.code.rstrip("\n"))
            self.ended = self.kind == "inline"  # then a dollar must follow

    def handle_data(self, data):
        if self.ended and data.startswith("$"):
            self.formulas.append(self.code)
            data = data[1:]
        elif self.code is not None:
            self.code += data
        self.ended, self.before = False, data


def rendered(text):
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def in_one_line(formulas):
    return [" ".join(each.splitlines()) for each in formulas]


def complaints_about(text):
    """(formulas, complaints) of one page."""
    formulas, complaints = written(text)
    arrived = rendered(text)
    complaints += [(0, f"emphasis within a word: {found}") for found in WITHIN_A_WORD.findall(arrived)]
    pairs = itertools.zip_longest(in_one_line(formulas), in_one_line(Arrived(arrived).formulas))
    for number, (sent, seen) in enumerate(pairs, 1):
        if sent != seen:
            complaints.append((0, f"formula {number} is written {sent} and arrives as {seen}"))
            break
    return formulas, complaints


def unparsable(formulas):
    """{formula: why} of those that KaTeX or GitHub does not take. All in one process of node: its start costs more."""
    command = ["node", "-e", PARSE, str(KATEX)]
    answer = subprocess.run(command, input=json.dumps(formulas), capture_output=True, text=True, check=True)
    bad = json.loads(answer.stdout)
    for formula in formulas:
        if refused := REFUSED_BY_GITHUB.search(formula):
            bad[formula] = f"GitHub refuses {refused.group()}"
    return bad


def check_pages(names):
    paths = [pathlib.Path(each) for each in names]
    pages = [page for path in paths for page in (sorted(path.rglob("*.md")) if path.is_dir() else [path])]
    complaints, places = [], {}
    for page in pages:
        formulas, wrong = complaints_about(page.read_text())
        complaints += [f"{page}:{line}: {text}" for line, text in wrong]
        for formula in formulas:
            places.setdefault(formula, page)
    complaints += [f"{places[formula]}: {formula}: {why}" for formula, why in unparsable(sorted(places)).items()]
    if not places:
        complaints.append("the pages have no formula at all")
    return complaints, f"{len(places)} distinct formulas on {len(pages)} pages arrive as they were written"


GOOD = [
    "The angle $`\\theta(w_*,v_*)`$, ($`\\|w\\|_2\\,\\{a\\}`$) and $`[a](b)`$-free; [a $`b](c)`$ d.",
    "| a |\n|---|\n| $`\\Vert w_*\\Vert\\le\\vert a\\vert`$ |",
    "*a caption with $`a*b*c`$*: $`a<b>c`$",
    "```math\n\\|w_*\\| \\\\ b\n```",
    "It costs 5 \\$ or 6 \\$, says `echo $HOME $?`.\n\n```console\n$ lakatos list\n```",
]
BAD = [
    ("A bare $w$.", "a dollar outside"),
    ("A bare $w_*$ and $v_*$.", "a dollar outside"),
    ("$`a` $ b", "a dollar outside"),
    ("\\$`a_*`$", "a dollar outside"),
    ("the k$`p`$", "a letter before"),
    ("| a |\n|---|\n| $`\\|w\\|`$ |", "a bar in a formula"),
    ("| a | b |\n|---|---|\n| $`|w|`$ | 1 |", "arrives as"),
    ("<details><summary>A law of $`p`$</summary>\n\ntext\n\n</details>", "arrives as None"),
    ("with |w_*| in place of |v_*|", "emphasis within a word"),
    ("A list:\n\n1. a\n\n       $`w_*`$", "arrives as"),
]
UNPARSABLE = ["\\frac{a}", "\\operatorname{sign}a", "\\noSuchWord", "a_*_*"]


def check_examples(_):
    complaints = [f"a good page is refused: {text!r}: {wrong}" for text in GOOD for wrong in complaints_about(text)[1]]
    for text, wanted in BAD:
        found = [wrong for _, wrong in complaints_about(text)[1]]
        if not any(wanted in wrong for wrong in found):
            complaints.append(f"nobody complains ({wanted}) about {text!r}: {found}")
    refused = unparsable(UNPARSABLE + ["\\|w_*\\|\\,\\{a\\}"])
    if sorted(refused) != sorted(UNPARSABLE):
        complaints.append(f"{UNPARSABLE} do not parse, but refused are {refused}")
    return complaints, f"{len(GOOD + BAD)} examples judged rightly"


def main(arguments):
    missing = [name for name in ("cmark-gfm", "node") if not shutil.which(name)]
    missing += [] if KATEX.exists() else [str(KATEX)]
    if missing:
        print("skipped: missing " + ", ".join(missing) + " (Debian: apt-get install cmark-gfm nodejs libjs-katex)")
        sys.exit(MISSING)
    complaints, done = (check_examples if arguments == ["--examples"] else check_pages)(arguments)
    if complaints:
        more = [f"... and {len(complaints) - SHOWN} more"] if len(complaints) > SHOWN else []
        sys.exit("\n".join(complaints[:SHOWN] + more))
    print(done)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
