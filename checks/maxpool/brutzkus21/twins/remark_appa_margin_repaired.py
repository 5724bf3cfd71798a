#!/usr/bin/env python3
"""Whether the margin of the normalised representation is of order 1/sqrt(d) with the constant of the proof."""
from part3 import serve
from remark_appa_margin import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
