#!/usr/bin/env python3
"""The trace form of the subnet is a convolution without overlap and a linear layer."""
from subnet_common import F, answer, combined, dot, serve


class Net:
    def __init__(self, r):
        self.side, self.step = r.size("side", 1, 8), r.size("patch_side", 1, 8)
        self.m, self.n, self.length = self.side**2, r.size("channels", 1, 64), self.side * self.step
        self.image = r.blocks("image", self.length, self.length)
        self.kernels = r.blocks("kernels", self.step**2, self.n)
        self.weights = r.blocks("weights", self.m, self.n)

    def columns(self):
        """X: the pixels of each patch, row by row."""
        s, places = self.step, range(0, self.length, self.step)
        return [[x for row in self.image[a : a + s] for x in row[b : b + s]] for a in places for b in places]

    def activations(self):
        """K^T X: a row for each channel, a column for each patch."""
        return [[dot(k, x) for x in self.columns()] for k in self.kernels]

    def trace(self):
        """tr(W^T (K^T X)), W with a row for each channel: the diagonal of an m x m matrix."""
        product = [combined([w[j] for w in self.weights], self.activations()) for j in range(self.m)]
        return sum((product[j][j] for j in range(self.m)), F(0))

    def trace_transposed(self):
        """tr(W^T (K^T X)), W with a row for each patch and a column for each channel; None where shapes do not fit."""
        if self.n != self.m:
            return None
        product = [combined(w, self.activations()) for w in self.weights]
        return sum((product[j][j] for j in range(self.m)), F(0))

    def convolution(self):
        """Each output of the convolution times its weight, added up: image[a s + u][b s + v] meets kernel[u][v]."""
        total, s = F(0), self.step
        for kernel, weights in zip(self.kernels, self.weights):
            for a in range(self.side):
                for b in range(self.side):
                    out = [self.image[a * s + u][b * s + v] * kernel[u * s + v] for u in range(s) for v in range(s)]
                    total += weights[a * self.side + b] * sum(out)
        return total


def judge(r, readings=("printed",)):
    reading, c, net = r.reading(*readings), r.constants({"factor": 1}), Net(r)
    trace, read_out = net.trace_transposed() if reading == "transposed" else net.trace(), net.convolution()
    equal = None if trace is None else trace == c["factor"] * read_out
    return answer({}, {"equal": lambda: equal}, {"trace": lambda: trace, "read-out": lambda: read_out})


if __name__ == "__main__":
    serve(judge)
