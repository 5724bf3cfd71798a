#!/usr/bin/env python3
"""The mean images: their formula by the laws given the label, and the sign at pixels where a class is frequent."""
from model_common import F, answer, serve


def judge(r, readings=("printed", "often"), mean_sign=lambda reading: -1, positive=lambda reading: -1):
    """mean_sign: the mean image is that of mean_sign * y. positive: what is said to be positive is so many times it."""
    reading = r.reading(*readings)
    c = r.constants({"half": "1/2"})
    places = [(number, j) for number in r.classes for j in range(r.m)]

    def mass(event):
        return sum((p for y, z, p in r.law if event(y, z)), F(0))

    def entry(number, j):
        return mean_sign(reading) * (
            mass(lambda y, z: y == 1 and z[j] == number) - mass(lambda y, z: y == -1 and z[j] == number)
        )

    def given_label(label, number, j):
        return mass(lambda y, z: y == label and z[j] == number) / mass(lambda y, z: y == label)

    def formula():
        sign = mean_sign(reading)
        return all([entry(*a) == sign * c["half"] * (given_label(1, *a) - given_label(-1, *a)) for a in places])

    def frequent(*place):
        return given_label(1, *place) > (c["half"] if reading == "often" else given_label(-1, *place))

    def signs():
        return all([positive(reading) * entry(*place) > 0 for place in places if frequent(*place)])

    return answer(r.given_level(), {"formula": formula, "sign": signs})


if __name__ == "__main__":
    serve(judge)
