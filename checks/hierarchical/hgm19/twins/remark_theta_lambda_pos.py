#!/usr/bin/env python3
"""The claim of malach18 with F for v; a level may have one class."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from remark_theta_lambda_pos import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge, readings=("pairs", "all indices", "one class"))
