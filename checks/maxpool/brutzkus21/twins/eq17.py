#!/usr/bin/env python3
"""The derivative of the loss at a positive input is at least 1 / (1 + sqrt e), and that at least 1/3 (17)."""
from common import F, answer, ge, serve, sigmoid


def judge(r):
    r.reading("printed")
    c, output = r.constants({"half": "1/2", "third": "1/3"}), r.number("output")
    root = F(1, 2)  # sqrt e = e^(1/2), so 1 / (1 + sqrt e) is the value at 1/2
    return answer(
        {"output bound": lambda: -c["half"] <= output <= c["half"]},
        {
            "first": lambda: output == root or ge(sigmoid(output), sigmoid(root)),
            "second": lambda: ge(sigmoid(root), c["third"]),
        },
    )


if __name__ == "__main__":
    serve(judge)
