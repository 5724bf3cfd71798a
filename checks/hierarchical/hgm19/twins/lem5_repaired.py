#!/usr/bin/env python3
"""One channel separates two classes: wide angles, or the norm of the difference and probability 0.23."""
import common  # noqa: F401  (first: it says where the modules below are)
from lem5_repaired import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
