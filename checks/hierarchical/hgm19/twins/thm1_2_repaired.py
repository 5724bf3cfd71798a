#!/usr/bin/env python3
"""Patches of different classes are far apart with probability 1 - delta: three repaired hypotheses."""
import common  # noqa: F401  (first: it says where the modules below are)
from thm1_2_repaired import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(lambda r: judge(r, wide=1))
