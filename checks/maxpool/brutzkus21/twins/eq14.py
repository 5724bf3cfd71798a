#!/usr/bin/env python3
"""The event (14) on the numbers of labels in S_1."""
from common import answer, serve


def judge(r):
    reading, three = r.reading("used", "printed"), r.constants({"three": 3})["three"]
    m, positives = r.integer("samples"), r.integer("positives")
    half = (m + 1) // 2
    share = 1 / three if reading == "used" else half / three
    given = {"samples": lambda: m >= 1, "positives": lambda: 0 <= positives <= half}
    then = {"positive": lambda: positives >= share * half, "negative": lambda: half - positives >= share * half}
    return answer(given, then, stops=("samples",))


if __name__ == "__main__":
    serve(judge)
