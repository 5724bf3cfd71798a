#!/usr/bin/env python3
"""The union bound over pairs of classes and the choice of n (proof of Theorem 1, part 2)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_thm1_union import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
