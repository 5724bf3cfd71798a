#!/usr/bin/env python3
"""Centroid convolution, ReLU with a fixed bias: nearly orthogonal, nearly one-hot images (Sections 5.1, 6)."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from remark_relu_orth import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge)
