#!/usr/bin/env python3
"""Figure 3, the same table and words as in malach18."""
import runpy
import sys
from pathlib import Path

THERE = Path(__file__).resolve().parents[2] / "malach18/twins"
sys.path.insert(0, str(THERE))

if __name__ == "__main__":
    twin = runpy.run_path(str(THERE / "tab_fig3.py"))
    twin["serve"](twin["judge"])
