#!/usr/bin/env python3
"""The patch map phi * A of the images of a level: its columns, its law, and whether it is one to one."""
from model_common import F, answer, serve


class PatchMap:
    """phi of a level: each different patch of a class of the level above has its own number; other blocks have none."""

    def __init__(self, r, extra=0):
        """extra: how many pixels more a block has, where they exist."""
        self.r, self.extra, self.level = r, extra, r.integer("level")
        if not 1 <= self.level <= r.depth:
            raise ValueError("no such level")
        self.numbers = {patch: number for number, patch in enumerate(sorted(set(r.listed(self.level - 1))))}

    def star(self, image):
        """phi * A as a list of columns, None for a block without image."""
        s = self.r.s
        return tuple(self.numbers.get(image[i : i + s + self.extra]) for i in range(0, len(image), s))

    def conclusions(self, half):
        law, pixels = {}, self.r.m * self.r.s ** (self.level - 1)

        def images():
            law.update(law or self.r.level_law(self.level))
            return {image for _, image in law}

        def columns():
            return all(len(self.star(image)) == pixels and None not in self.star(image) for image in images())

        def labels():
            images()
            mapped = {}
            for (y, image), p in law.items():
                mapped[y, self.star(image)] = mapped.get((y, self.star(image)), F(0)) + p
            return sum(p for (y, _), p in mapped.items() if y == 1) == half

        def one_to_one():
            return len({self.star(image) for image in images()}) == len(images())

        return {"columns": columns, "embedded law": labels, "one to one": one_to_one}


def judge(r):
    reading = r.reading("drawn patches", "closed ranges")
    c = r.constants({"half": "1/2"})
    patch_map = PatchMap(r, extra=1 if reading == "closed ranges" else 0)
    return answer(r.given_hierarchy(), patch_map.conclusions(c["half"]))


if __name__ == "__main__":
    serve(judge)
