#!/usr/bin/env python3
"""What Theorem 4.1 needs: teachers without a common answer must not give Stage 1 the same data."""
from common import dot, norm2, not3, serve
from shapes import TwoTeachers, answer, le_roots


def judge(r):
    r.reading("printed")
    accuracy, t = r.constants({"accuracy": 2})["accuracy"], TwoTeachers(r)

    def apart():
        """2 - 2 |u^T v| > accuracy^2 eps^2 for the unit vectors of the two output weights."""
        n = norm2(t.a) * norm2(t.b)
        return not3(le_roots([(2, 1)], [(2 * abs(dot(t.a, t.b)) / n, n), (accuracy**2 * t.eps**2, 1)]))

    given = t.given({"directions apart": apart})
    return answer(given, {"data differ": t.differ})


if __name__ == "__main__":
    serve(judge)
