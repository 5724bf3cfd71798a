#!/usr/bin/env python3
"""Patches of one class stay closer than sigma (Theorem 1, item 1)."""
import common  # noqa: F401  (first: it says where the modules below are)
from thm1_1 import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(lambda r: judge(r, (("root", "pairwise independent"), ("no root", "pairwise independent"))))
