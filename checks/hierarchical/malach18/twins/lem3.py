#!/usr/bin/env python3
"""Lemma 3: the gradient along a patch is w_i . v_c / d; the derivative of the subnet is X w_i."""
from subnet_common import PATCHES, answer, combined, dot, serve


def judge(r):
    r.reading("printed")
    c = r.constants({"factor": 1})

    def gradient():
        pull = r.gradient(r.linear_slopes())
        return all(
            dot(r.patches[p], g) == c["factor"] * dot(w, v) / r.d
            for g, w in zip(pull, r.weights)
            for a, v in enumerate(r.means)
            for p in r.of_class(a)
        )

    def derivative():
        """The subnet is linear in K: its derivative by an entry is what it gains when that entry grows by 1."""
        for shown in {shown for _, _, shown in r.observed}:
            base, X = r.output(r.kernels, shown), r.columns(shown)
            for i, w in enumerate(r.weights):
                moved = []
                for a in range(len(r.kernels[i])):
                    kernels = [list(k) for k in r.kernels]
                    kernels[i][a] += 1
                    moved.append(r.output(kernels, shown) - base)
                if moved != combined(w, X):
                    return False
        return True

    return answer(r.given(*PATCHES), {"gradient": gradient, "derivative": derivative})


if __name__ == "__main__":
    serve(judge)
