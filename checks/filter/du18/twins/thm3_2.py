#!/usr/bin/env python3
"""SGD rate for a convolutional filter (Theorem 3.2), without noise along a line."""
from common import serve
from sgd import travel

if __name__ == "__main__":
    serve(travel)
