#!/usr/bin/env python3
"""From the three events to the distance of the products (end of the proof of Lemma 5)."""
import common  # noqa: F401  (first: it says where the modules below are)
from step_lem5_last import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(judge)
