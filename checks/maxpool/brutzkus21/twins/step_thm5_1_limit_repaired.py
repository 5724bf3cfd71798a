#!/usr/bin/env python3
"""Whether the limit of the test error is the error of the hard-margin classifier where no input is on its edge."""
from second_phase import serve
from step_thm5_1_limit import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
