#!/usr/bin/env python3
"""Hoeffding's bound (13) with l for d."""
from counts import serve
from step_lem5_2_eq13 import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
