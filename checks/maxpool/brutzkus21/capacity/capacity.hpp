#pragma once
// What the claims of Section 4 share: the assumptions of Theorem 4.2, the VC dimension over the support.
#include <algorithm>

#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"
#include "theory/maxpool/real_capacity.hpp"

namespace lakatos::brutzkus21 {

using maxpool::choose;
using maxpool::power;
using maxpool::proof_points;

/// f(s) summed over s = 1 ... min(n - 1, l - 2), times the 2 (l - 2 choose s) pattern sets of s spurious patterns.
template <class F>
Real over_sets(const Statement& claim, const Sizes& sizes, const F& f) {
  Real sum = 0;
  for (std::int64_t s = 1; s <= std::min(sizes.n - 1, sizes.l - 2); ++s)
    sum += 2 * choose(patterns_of(claim, sizes) - 2, s) * f(s);
  return sum;
}

/// How many pattern sets D has; not printed. The VC dimension (thm4.2-repaired).
Real number_of_sets(const Statement& claim, const Sizes& sizes);
/// "two positions": n >= 2 (A12).
void give_two_positions(Statement& claim, const Sizes& sizes);
/// "all patterns": l = d. Not in print.
void give_all_patterns(Statement& claim, const Sizes& sizes);
/// "sizes", "half", "two positions", and in reading "all patterns" also that. True when one fails.
bool give_theorem_4_2(Statement& claim, const Sizes& sizes);

/// vc >= base^(d/2-1), base the constant; of the squares where d is odd (A12 dropped).
Formula reaches_power(const Statement& claim, const Real& vc, std::int64_t d);

/// VCdim(H_CNN(X)), X the support of D, any number of channels; `VCdim`. No instance beyond 400 sets.
Real vc_of_support(Statement& claim, const Sizes& sizes);

/// `dimension`, `patterns`, `positions`: mostly d = 2n and l near n + 1 or d; n = 1 ... 5.
Record draw_theorem_sizes(Source& source);

inline const char* const few_patterns = "too few patterns";

}  // namespace lakatos::brutzkus21
