#!/usr/bin/env python3
"""The claim of malach18 with F for v, k for d and s^2 for the number of pixels of a patch."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from remark_need_theta_lambda import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge)
