#!/usr/bin/env python3
"""The pooled ReLU output is the product with the selected pattern (3), whichever of several maximisers is selected."""
from common import F, answer, serve


def judge(r):
    reading = r.reading("positions", "printed")
    threshold = r.constants({"threshold": 0})["threshold"]

    def sigma(z):
        return max(F(0), z)

    def identity():
        filters = r.blocks("filters", r.d)
        for w in filters:
            for x in r.inputs:
                products = [w[p - 1] for p in x]
                for value in [v for v in products if v == max(products)]:
                    right = value if value > threshold else F(0)
                    if reading == "positions":
                        left = [max(sigma(v) for v in products)]
                    else:
                        left = [max(sigma(u[p - 1]) for u in filters) for p in x]
                    if any(v != right for v in left):
                        return False
        return True

    return answer(r.given("sizes", "inputs of D"), {"identity": identity})


if __name__ == "__main__":
    serve(judge)
