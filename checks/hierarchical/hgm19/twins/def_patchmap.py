#!/usr/bin/env python3
"""The patch map of malach18, and whether its images fit into the k_i of Theorem 2."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from def_patchmap import PatchMap  # noqa: E402
from model_common import answer, serve  # noqa: E402


def judge(r):
    reading = r.reading("drawn patches", "whole domain", "last level")
    c = r.constants({"half": "1/2"})
    phi = PatchMap(r)

    def fits():
        clusters = r.counts[phi.level - 1] * (r.d if phi.level == r.depth else 1)
        if reading != "whole domain":
            return len(phi.numbers) <= clusters
        return phi.level < r.depth and r.counts[phi.level] ** r.s <= clusters

    given = r.given_hierarchy()
    if reading == "last level":
        given["last"] = lambda: phi.level == r.depth
    return answer(given, {"fits": fits, **phi.conclusions(c["half"])})


if __name__ == "__main__":
    serve(judge)
