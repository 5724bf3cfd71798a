#!/usr/bin/env python3
"""Where some channel separates each two classes, their patches are far apart (end of the proof of Theorem 1)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_thm1_final import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
