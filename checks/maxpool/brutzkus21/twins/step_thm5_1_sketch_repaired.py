#!/usr/bin/env python3
"""The norms of separator and representation with the constants of the proof."""
from part3 import serve
from step_thm5_1_sketch import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
