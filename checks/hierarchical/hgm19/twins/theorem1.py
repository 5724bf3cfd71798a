"""Theorem 1 of hgm19: as that of malach18, with the distance gamma and other numbers of steps and radii."""
import separation


class Request(separation.Request):
    gap_constants = {}

    def distance(self, c):
        return [(self.number("separation"), 1)]

    def needed(self, c):
        return [((self.number("separation") + c["two.steps"] * self.sigma) * self.variants, 1)]

    def gap(self):
        return self.number("separation") > 0

    def radius(self, c, reading):
        r, n = self.number("radius"), self.n
        if reading == "no root":
            return r > 0 and r * c["radius.factor"] * n == self.sigma
        return r > 0 and self.sigma > 0 and (r * c["radius.factor"]) ** 2 * n == self.sigma**2


PAIRWISE = (("printed", "pairwise independent"),)


def serve(judge):
    separation.serve(judge, Request)
