#!/usr/bin/env python3
"""The trace form of the subnet: the form of malach18 is tr(W K^T X) of the W printed here."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from def_net import judge  # noqa: E402
from subnet_common import serve  # noqa: E402

if __name__ == "__main__":
    serve(lambda r: judge(r, ("trace of the product", "transposed")))
