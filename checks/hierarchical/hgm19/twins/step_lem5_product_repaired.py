#!/usr/bin/env python3
"""Both products are large and their signs differ with probability at least 0.23 angle/pi, for wide angles."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_lem5_product_repaired import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
