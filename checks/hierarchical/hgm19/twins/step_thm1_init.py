#!/usr/bin/env python3
"""Products with two patches of one class are close at the start and stay so (proof of Theorem 1, part 1)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_thm1_init import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(lambda r: judge(r, ("root", "no root")))
