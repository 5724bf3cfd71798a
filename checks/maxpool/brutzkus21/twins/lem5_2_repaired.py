#!/usr/bin/env python3
"""How likely it is that both numbers of lucky filters lie between k/(4l) and k/l (repair of Lemma 5.2)."""
from counts import serve
from lem5_2 import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))
