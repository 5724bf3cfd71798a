#!/usr/bin/env python3
"""The start and one descending step of Convotron (Algorithm 3): one instance that meets everything."""
from common import serve
from shapes import STANDING, Step, answer, blank_then, given_of


def judge(r):
    r.reading("joint")
    c, s, step = r.constants({"descent": 1}), Step(r), r.number("step")
    given = given_of(s, STANDING + ["slope", "teacher nonzero"])
    given["step positive"] = step > 0 if s.fits else None
    if not s.fits:
        return answer(given, blank_then(["start", "step"]))
    return answer(given, {"start": lambda: not any(s.w), "step": lambda: s.next(step) < c["descent"] * s.e2})


if __name__ == "__main__":
    serve(judge)
