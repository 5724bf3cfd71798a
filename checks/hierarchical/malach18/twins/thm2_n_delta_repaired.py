#!/usr/bin/env python3
"""What the uses of Theorem 1 in Theorem 2 may cost, with delta' in the width."""
from separation import serve
from thm2_n_delta import judge as printed


def judge(r):
    return printed(r, repaired=True)


if __name__ == "__main__":
    serve(judge)
