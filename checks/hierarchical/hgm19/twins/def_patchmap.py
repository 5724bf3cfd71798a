#!/usr/bin/env python3
"""The patch map of malach18, and whether its images fit into the k_i of Theorem 2."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from def_patchmap import PatchMap  # noqa: E402
from model_common import answer, serve  # noqa: E402


def judge(r):
    reading = r.reading("drawn patches", "printed k_i", "closed ranges")
    c = r.constants({"half": "1/2"})
    phi = PatchMap(r, extra=1 if reading == "closed ranges" else 0)

    def fits():
        clusters = r.counts[phi.level - 1] * (r.d if phi.level == r.depth else 1)
        return len(phi.numbers) <= clusters

    then = {"fits": fits} if reading == "printed k_i" else {}
    return answer(r.given_hierarchy(), {**then, **phi.conclusions(c["half"])})


if __name__ == "__main__":
    serve(judge)
