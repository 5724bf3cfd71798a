#!/usr/bin/env python3
"""Patches of different classes are far apart with probability 1 - delta (Theorem 1, item 2)."""
import common  # noqa: F401  (first: it says where the modules below are)
from thm1_2 import judge
from theorem1 import PAIRWISE, serve

if __name__ == "__main__":
    serve(lambda r: judge(r, PAIRWISE))
