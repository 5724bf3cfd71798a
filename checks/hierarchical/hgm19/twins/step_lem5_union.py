#!/usr/bin/env python3
"""The union bound 0.77 (proof of Lemma 5)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_lem5_union import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
