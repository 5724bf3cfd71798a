#!/usr/bin/env python3
"""How likely it is that w . F_c is at most half a standard deviation (proof of Lemma 5)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_lem5_erf import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
