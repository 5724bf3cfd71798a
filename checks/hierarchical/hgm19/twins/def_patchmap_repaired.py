#!/usr/bin/env python3
"""The patch map of malach18, and whether its images fit into k |C_(i-1)|."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "malach18" / "twins"))
from def_patchmap import PatchMap  # noqa: E402
from model_common import answer, serve  # noqa: E402


def judge(r):
    reading = r.reading("drawn patches", "closed ranges")
    c = r.constants({"half": "1/2", "factor": 1})
    phi = PatchMap(r, extra=1 if reading == "closed ranges" else 0)

    def fits():
        return len(phi.numbers) <= c["factor"] * r.d * r.counts[phi.level - 1]

    return answer(r.given_hierarchy(), {"fits": fits, **phi.conclusions(c["half"])})


if __name__ == "__main__":
    serve(judge)
