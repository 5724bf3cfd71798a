#!/usr/bin/env python3
"""The chances that a filter is a positive detector and that it is lucky, with l for d (repair of Section B)."""
from counts import serve
from step_lem5_2_prob import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
