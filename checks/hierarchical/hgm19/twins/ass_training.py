#!/usr/bin/env python3
"""Training of the first layer from a small sphere, as in malach18, with two readings of its radius."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from ass_training import judge  # noqa: E402
from subnet_common import serve  # noqa: E402

if __name__ == "__main__":
    serve(lambda r: judge(r, ("root", "no root")))
