#!/usr/bin/env python3
"""Figure 3: what the text says of the printed accuracies."""
from recovery_common import answer, serve

FIGURE = {
    "cnn.fc": "759/1000",
    "random.fc": "645/1000",
    "jl.fc": "586/1000",
    "ours.fc": "734/1000",
    "cnn.linear": "735/1000",
    "random.linear": "616/1000",
    "jl.linear": "588/1000",
    "ours.linear": "689/1000",
}


def judge(r):
    r.reading("printed numbers")
    c, head = r.constants({**FIGURE, "half": "1/2"}), r.integer("head")
    if head not in (1, 2):
        return answer({"head": lambda: False}, {"ballpark": None, "random far": None, "JL inferior": None}, stop="head")
    cnn, random, jl, ours = (c[f"{name}.{'fc' if head == 1 else 'linear'}"] for name in ("cnn", "random", "jl", "ours"))
    then = {
        "ballpark": lambda: ours < cnn and cnn - ours < c["half"] * (cnn - random),
        "random far": lambda: random < ours,
        "JL inferior": lambda: jl < random and c["half"] * (ours - jl) > cnn - ours,
    }
    return answer({"head": lambda: True}, then)


if __name__ == "__main__":
    serve(judge)
