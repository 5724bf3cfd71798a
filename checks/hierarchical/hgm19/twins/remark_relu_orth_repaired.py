#!/usr/bin/env python3
"""Centroid convolution and ReLU, with a bias that lets only the own centroid through."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from remark_relu_orth_repaired import judge, serve  # noqa: E402

if __name__ == "__main__":
    serve(judge)
