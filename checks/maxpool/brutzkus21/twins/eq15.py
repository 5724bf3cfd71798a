#!/usr/bin/env python3
"""The update (15) is minus eta_1 times the derivative of the loss: against a difference quotient."""
from common import F, I, Network, answer, from_iv, interval, iv, label, le, norm2, serve, sigmoid, to_iv
from phase import state


def loss(network, inputs):
    """The loss (2): the mean of log(1 + e^(-y N(x)))."""
    values = {x: from_iv(iv.log(1 + iv.exp(to_iv(-label(x) * network.output(x))))) for x in set(inputs)}
    return sum((values[x] for x in inputs), I(0)) * F(1, len(inputs))


def judge(r):
    r.reading("differentiable")
    c = r.constants({"positives": -1, "negatives": 1})
    h = r.number("shift")

    def moved():
        (v,) = r.blocks("direction", r.d, 1)
        return v, [u.lo + h * z for u, z in zip(state(r)[1], v)]

    def one_selection():
        w, new = [u.lo for u in state(r)[1]], moved()[1]

        def alone(u, x):
            """The pattern with the strictly largest product in x, when that is positive."""
            best = max(u[p - 1] for p in x)
            found = {p for p in x if u[p - 1] == best}
            return found.pop() if len(found) == 1 and best > 0 else None

        def silent(u, x):
            return all(u[p - 1] < 0 for p in x)

        same = [alone(w, x) is not None and alone(w, x) == alone(new, x) for x in r.inputs]
        return all(b or (silent(w, x) and silent(new, x)) for b, x in zip(same, r.inputs))

    def left_side():
        network, (v, new) = state(r)[0], moved()
        filters = [[u.lo for u in w] for w in network.filters]
        shifted = Network([new] + filters, r.signs[:1] + r.signs, [1, r.copies[0] - 1] + r.copies[1:])
        rise, total = loss(shifted, r.inputs) - loss(network, r.inputs), I(0)
        for x in r.inputs:
            p, y = network.selected(0, x), label(x)
            part = c["positives" if y == 1 else "negatives"] * -sigmoid(y * network.output(x))
            total += part * (v[p - 1] if p else F(0))
        return rise + h * (total * F(1, len(r.inputs))), h * h * norm2(v) / 8

    def side(sign):
        left, bound = left_side()
        return le(sign * interval(left), bound)

    given = {
        **r.given("sizes", "inputs of D", "step positive"),
        "own sign": lambda: r.signs[0] == 1,
        "shift positive": lambda: h > 0,
        "one selection": one_selection,
    }
    return answer(given, {"derivative from above": lambda: side(1), "derivative from below": lambda: side(-1)})


if __name__ == "__main__":
    serve(judge)
