#!/usr/bin/env python3
"""End of the proof of Lemma 8: the laws of embedded images and of codes, as in the proof of Lemma 1 of malach18."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from recovery_common import serve  # noqa: E402
from step_lem1_compose import judge  # noqa: E402

if __name__ == "__main__":
    serve(judge)
