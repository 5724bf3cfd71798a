#!/usr/bin/env python3
"""Figure 4: sizes that fit each other, and the accuracies of Figure 3."""
from recovery_common import answer, serve
from tab_fig3 import FIGURE

ROWS = {
    1: ("ours.fc", 47509, 1377, 155, 3534, 216, "734/1000"),
    2: ("ours.linear", 32124, 1384, 97, 2576, 211, "689/1000"),
    3: ("jl.fc", 12369, 39, 39, 184, 184, "586/1000"),
    4: ("jl.linear", 57893, 5004, 345, 6813, 407, "588/1000"),
}
COLUMNS = ("N", "k1", "k1'", "k2", "k2'", "accuracy")


def judge(r):
    r.reading("printed numbers")
    printed = {f"{name}.{i}": x for i, row in ROWS.items() for name, x in zip(COLUMNS, row[1:])}
    c = r.constants({**printed, **{row[0]: FIGURE[row[0]] for row in ROWS.values()}})
    row = r.integer("row")
    if row not in ROWS:
        return answer({"row": lambda: False}, {"sizes": None, "accuracy": None}, stop="row")
    N, k1, k1_out, k2, k2_out, accuracy = (c[f"{name}.{row}"] for name in COLUMNS)
    then = {
        "sizes": lambda: 1 <= k1_out <= k1 <= N and 1 <= k2_out <= k2 <= N,
        "accuracy": lambda: accuracy == c[ROWS[row][0]],
    }
    return answer({"row": lambda: True}, then)


if __name__ == "__main__":
    serve(judge)
