#!/usr/bin/env python3
"""Both products are large and their signs differ with probability at least 0.23 angle/pi, for wide angles."""
from common import Undefined, answer, le, pi
from gaussian import opposite
from separation import serve


def judge(r):
    r.reading("half")
    c = r.constants({"half": "1/2", "share": "23/100", "widest": "11/10"})
    angle = r.number("angle")

    def probability():
        part = angle / pi()
        if not 0 <= part.lo <= part.hi < 1:
            raise Undefined("no angle")
        return le(c["share"] * part, opposite(c["half"], part if angle else 0))

    given = {"wide": lambda: angle >= c["widest"], "an angle": lambda: le(angle, pi())}
    return answer(given, {"probability": probability})


if __name__ == "__main__":
    serve(judge)
