#!/usr/bin/env python3
"""Lemma C.3: Lemma 5.3 with probability at least 1 - 4 e^(-m/36)."""
from common import serve
from lucky_lemma import judge_lemma

if __name__ == "__main__":
    serve(lambda r: judge_lemma(r, 1))
