#pragma once
// What the claims of Section 4 share: the assumptions of Theorem 4.2, the VC dimension over the support, the points
// x_I of its proof. A row I of {0,1}^(n-1) is written as the number whose bit j - 1 is I[j]; N = 2^(n-1) rows.
#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"
#include "theory/maxpool/capacity.hpp"

namespace lakatos::brutzkus21 {

/// m over s, s >= 0; not printed.
Real choose(const Real& m, std::int64_t s);
/// base to a whole power >= 0; not printed.
Real power(const Real& base, std::int64_t exponent);
/// "half": d = 2n (A12).
void give_half(Statement& claim, const Sizes& sizes);
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

/// The points of the proof, for I = 0 ... N - 1: o_{2j+1} at position j where I[j] = 1, else o_{2j+2}; last o_2 where
/// bit I of `ends` is set, else o_1. `shift` is added to both indices (0 in print).
std::vector<Input> proof_points(std::int64_t positions, std::int64_t ends, std::int64_t shift = 0);

/// `dimension`, `patterns`, `positions`: mostly d = 2n and l near n + 1 or d; n = 1 ... 5.
Record draw_theorem_sizes(Source& source);

inline const char* const few_patterns = "too few patterns";

}  // namespace lakatos::brutzkus21
