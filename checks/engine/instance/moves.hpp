#pragma once
// Small changes to an instance: the steps of a guided search. They know the kinds of field, not the claim.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos {

/// An instance that differs from `record` in one place, by a little or by a lot: a number is scaled or replaced by a
/// simple one, an entry nudged, a vector or a law scaled, a patch turned by a rational rotation (which keeps its norm),
/// copied or reflected, an atom added, removed or re-weighted. Entries stay below 2^40, at most 12 atoms. The result
/// need not meet any assumption. Deterministic in `source`.
Record moved(const Record& record, Source& source);

/// The nearest short fraction to x: within a relative distance of 2^-bits, 0 for 0. |x| must lie in [2^-40, 2^40] or be
/// 0.
Fraction short_fraction(double x, int bits);

}  // namespace lakatos
