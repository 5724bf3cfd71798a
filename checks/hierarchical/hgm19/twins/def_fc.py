#!/usr/bin/env python3
"""The labelled frequency matrices: the claim of malach18 with either sign; F itself is said to be positive."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from def_vc import judge, serve  # noqa: E402

if __name__ == "__main__":
    signs = {"main text": 1, "often": 1}
    serve(judge, readings=tuple(signs), mean_sign=lambda reading: signs[reading], positive=lambda reading: 1)
