#!/usr/bin/env python3
"""A model of which no linear classifier is right everywhere, as in malach18."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from remark_not_shallow import judge  # noqa: E402
from subnet_common import serve  # noqa: E402

if __name__ == "__main__":
    serve(lambda r: judge(r, ("linear classifiers",)))
