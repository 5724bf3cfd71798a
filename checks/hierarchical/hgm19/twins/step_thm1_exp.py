#!/usr/bin/env python3
"""The exponential bound (proof of Theorem 1, part 2)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_thm1_exp import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
