#!/usr/bin/env python3
"""The sketch of Lemma 5.2 with l for d."""
from counts import serve
from step_lem5_2_sketch import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
