#!/usr/bin/env python3
"""Lemma 2, as in malach18, with k for d and F_c for v_c."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from lem2 import judge  # noqa: E402
from subnet_common import serve  # noqa: E402

if __name__ == "__main__":
    serve(judge)
