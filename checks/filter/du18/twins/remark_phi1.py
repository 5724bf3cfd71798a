#!/usr/bin/env python3
"""Theorem 3.2 with another angle between phi_0 and phi_*."""
from common import serve
from sgd import travel

if __name__ == "__main__":
    serve(lambda r: travel(r, r.number("share")))
