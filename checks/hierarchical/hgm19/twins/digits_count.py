#!/usr/bin/env python3
"""The count of malach18; here ten digits come first."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from digits_count import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge, readings=("ten digits", "nine digits"))
