#!/usr/bin/env python3
"""All mean images of one level together are linearly independent."""
from model_common import answer, independent, serve


def judge(r):
    r.reading("printed")
    r.constants({})
    return answer(r.given_level(), {"independent": lambda: independent(r.means)})


if __name__ == "__main__":
    serve(judge)
