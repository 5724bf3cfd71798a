#!/usr/bin/env python3
"""The remark on other losses, as in malach18."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18/twins"))
from remark_loss import judge  # noqa: E402
from subnet_common import serve  # noqa: E402

if __name__ == "__main__":
    serve(judge, precisions=(30, 60))
