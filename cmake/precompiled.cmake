# Precompiled headers: half the cost of a file is reading the standard library and the number types again. One per level of
# optimisation, since a precompiled header fits the flags it was made with (a misfit is an error: -Winvalid-pch). They change no
# meaning: every file includes what it uses, which the clang preset, built without them, checks. Names in <> stay relative to the
# project, so that ccache knows them again in another folder.
set(CMAKE_PCH_PROLOGUE "")  # by default they are system headers, which are not warned about

set(number_headers <algorithm> <array> <cmath> <cstdint> <functional> <map> <stdexcept> <string> <tuple> <utility> <vector>
  <theory/numeric/ball.hpp>)
set(claim_headers <checks/engine/claim/claim.hpp>)
set(engine_headers ${claim_headers} <filesystem> <sstream>)
set(json_headers ${engine_headers} <nlohmann/json.hpp>)  # apart: it costs every file 0.6 s, even one that is empty
set(report_headers ${engine_headers} <fmt/format.h> <checks/engine/claim/ledger.hpp> <checks/engine/judge/cover.hpp>)
set(test_headers ${engine_headers} <gtest/gtest.h> <checks/engine/judge/cover.hpp>)
