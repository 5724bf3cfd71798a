#!/usr/bin/env python3
"""One channel separates two classes with probability at least 0.23 angle/pi (Lemma 5)."""
import common  # noqa: F401  (first: it says where the modules below are)
from lem5 import judge
from theorem1 import PAIRWISE, serve

if __name__ == "__main__":
    serve(lambda r: judge(r, PAIRWISE))
