#!/usr/bin/env python3
"""f_x'(X) = X^T x' where the columns come from an orthonormal list."""
from subnet_common import answer, disjoint, dot, orthonormal, serve


def judge(r):
    r.reading("printed")
    c, size = r.constants({"one": 1}), r.size("dimension")
    count, rest = divmod(len(r.vector("vectors")), size)
    columns = r.whole("columns")
    if not count or rest or not columns or not all(1 <= p <= count for p in columns):
        raise ValueError("no patches or no columns")
    patches = r.blocks("vectors", size, count)
    X = [patches[p - 1] for p in columns]
    given = {"disjoint": lambda: disjoint(patches), "orthonormal": lambda: orthonormal(patches)}
    then = {"indicator": lambda: all(dot(x, p) == (c["one"] if x == p else 0) for p in patches for x in X)}
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
