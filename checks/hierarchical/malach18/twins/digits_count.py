#!/usr/bin/env python3
"""The number of images of the digits example, counted by its free choices."""
from math import ceil

from model_common import F, answer, serve


def judge(r, readings=("nine digits", "ten digits")):
    reading = r.reading(*readings)
    c = r.constants({"four": 4, "first": 9, "last": 90, "digits": 9, "rounded": "138/100", "exponent": 55})
    digits, variants = r.integer("digits"), r.integer("variants")
    pixels = [9 * 9**level for level in range(2)]  # of the images of level 0 and level 1, each replaced by a patch

    def power(base, name):
        return base ** max(0, ceil(c[name]))

    def images(levels):
        """Of one digit, after so many refinements."""
        count = 1
        for _ in range(sum(pixels[:levels])):
            count *= variants
        return count

    def near():
        unit = power(F(10), "exponent")
        return abs(c["digits"] * power(c["four"], "last") - c["rounded"] * unit) <= unit / 200

    given = {
        "digits": lambda: digits == {"nine digits": 9, "ten digits": 10}[reading],
        "variants": lambda: variants == 4,
    }
    then = {
        "first level": lambda: images(1) == power(c["four"], "first"),
        "last level": lambda: images(2) == power(c["four"], "last"),
        "total": lambda: digits * images(2) == c["digits"] * power(c["four"], "last"),
        "rounded": near,
    }
    return answer(given, then)


if __name__ == "__main__":
    serve(judge)
