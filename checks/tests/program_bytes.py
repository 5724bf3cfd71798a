"""A program's data as the bytes that `lakatos` writes."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checker"))
from check_certificate import fnv  # noqa: E402


def dump(data):
    """The bytes of a program, with a checksum that fits."""
    lines = lambda things: ",".join(
        "\n  " + json.dumps(thing, separators=(",", ":"), ensure_ascii=False) for thing in things
    ) + ("\n ]" if things else "]")
    text = "{\n"
    for key, value in data.items():
        if key == "checksum":
            return text + f' "checksum": "{fnv(text.encode())}"\n}}\n'
        listed = key in ("inputs", "steps", "facts", "given", "then") and type(value) is list
        text += (
            f' "{key}": '
            + ("[" + lines(value) if listed else json.dumps(value, separators=(",", ":"), ensure_ascii=False))
            + ",\n"
        )
    raise AssertionError("no checksum")
