#!/usr/bin/env python3
"""What the end of Stage 1 needs: pairs without a common answer up to sign must not give Stage 1 the same data."""
from common import minus, norm2, plus, serve
from shapes import TwoTeachers, answer


def judge(r):
    r.reading("printed")
    accuracy, t = r.constants({"accuracy": 2})["accuracy"], TwoTeachers(r)

    def apart():
        if not t.usable:
            return None
        p, q = t.lay.segment(t.w) + t.a, t.lay.segment(t.v) + t.b
        least = accuracy**2 * t.eps**2
        return norm2(minus(p, q)) > least and norm2(plus(p, q)) > least

    return answer(t.given({"pairs apart": apart}), {"data differ": t.differ})


if __name__ == "__main__":
    serve(judge)
