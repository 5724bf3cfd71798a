#pragma once

#include <string>

namespace lakatos {

/// Outcome of a soundness test; the report names the first failure, or what was tried.
struct SelfTest {
  bool sound = false;
  std::string report;
};

/// Does the arithmetic of this build, on this machine, enclose? Milliseconds; run it at program start, before
/// any verdict. Compound expressions (a b - c a + b / c and others) on fixed pseudo-random fractions are evaluated in
/// Interval and Ball and compared with exact rationals; the floating definiteness filter is compared with exact
/// elimination near ties. Single operations would not do: boost::numeric::interval passes those and fails a b - c a + b
/// / c. The same test for other engines: self_test_engine.hpp.
SelfTest self_test();

}  // namespace lakatos
