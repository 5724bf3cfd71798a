#!/usr/bin/env python3
"""The signs of w . F_c1 and w . F_c2 differ with probability angle/pi (Lemma 4)."""
import common  # noqa: F401  (first: it says where the modules below are)
from lem4 import judge
from theorem1 import serve

if __name__ == "__main__":
    serve(lambda r: judge(r, ("different",)))
