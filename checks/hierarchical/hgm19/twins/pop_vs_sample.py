#!/usr/bin/env python3
"""Descent on the population loss and on a sample, as in malach18, with Theorem 1 of this paper."""
import common  # noqa: F401  (first: it says where the modules below are)
from pop_vs_sample import judge
from subnet_common import serve
from theorem1 import Request

if __name__ == "__main__":
    serve(lambda r: judge(r, Request))
