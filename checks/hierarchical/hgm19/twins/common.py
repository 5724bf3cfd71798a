"""Shared helpers of the hgm19 twins: those of malach18, where an image has m_0^2 pixels.

The modules of malach18 are found before those beside this file, and what they import from `common` they find here.
So a twin imports `common` first.
"""
import importlib.util
import sys
from functools import cached_property
from pathlib import Path

MALACH18 = Path(__file__).resolve().parents[2] / "malach18" / "twins"
sys.path.insert(0, str(MALACH18))
spec = importlib.util.spec_from_file_location("malach18_common", MALACH18 / "common.py")
malach18 = importlib.util.module_from_spec(spec)
spec.loader.exec_module(malach18)
globals().update({name: thing for name, thing in vars(malach18).items() if not name.startswith("__")})


class Request(malach18.Request):
    @cached_property
    def positions(self):
        side = self.integer("side")
        if side < 0:
            raise ValueError("a negative side")
        return side * side
