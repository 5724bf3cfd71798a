#!/usr/bin/env python3
"""The VC dimension of the max-pooling networks on the inputs of D is at least 2^(d/2 - 1)."""
from capacity import exponential, network_dimension, sizes
from common import answer, serve


def judge(r):
    reading = r.reading("printed", "all patterns")
    base = r.constants({"base": 2})["base"]
    given = sizes(r, "half", "two positions", *(["all patterns"] if reading == "all patterns" else []))
    return answer(given, {"bound": lambda: exponential(r, base)}, {"VCdim": lambda: network_dimension(r)})


if __name__ == "__main__":
    serve(judge)
