#!/usr/bin/env python3
"""The model of malach18, with square images and patches."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from def_model import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge)
