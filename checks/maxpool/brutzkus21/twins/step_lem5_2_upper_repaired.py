#!/usr/bin/env python3
"""From (13) to the upper bound on the number of lucky positive filters, with l for d."""
from counts import serve
from step_lem5_2_upper import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
