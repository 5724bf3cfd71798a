#pragma once
// How many inputs the max-pooling network can label at will (brutzkus21, Section 4), any number of channels.
//
// A channel computes x -> max over P(x) of the numbers u_p = max(0, w . o_p), and every u >= 0 occurs, the patterns
// being independent. With the levels of u as steps, u = sum_t c_t 1[p in A_t], c_t >= 0, A_1 > A_2 > ..., it is the sum
// of c_t [P(x) meets A_t]. So the networks are exactly the span V of the functions f_A(x) = [P(x) meets A] over the
// non-empty sets A of patterns, and all depends on the set P(x) alone.
//
// The positive sides {f > 0} of a space of functions of dimension D have the VC dimension D, whatever the value on
// f = 0 (Dudley 1978): on D points where V has full rank every value, so every sign, is taken; on D + 1 points some
// c != 0 has sum c_i f(x_i) = 0 for all f, with a positive entry (else take -c), so the signs of c (0 as -1) are taken
// by none. So the VC dimension is the rank of the matrix ([P meets A]), rows over the sets P, columns over the sets A.
#include <cstdint>
#include <vector>

#include "theory/maxpool/detection.hpp"

namespace lakatos::maxpool {

/// A set of patterns: bit p - 1 for pattern p. Up to 32 patterns.
using PatternSet = std::uint32_t;

PatternSet pattern_set(const Input& input);
/// The distinct sets P(x) of inputs, ascending.
std::vector<PatternSet> pattern_sets(const std::vector<Input>& inputs);
/// The distinct sets P(x) over the support of D, from their definition: one of o_1, o_2 and what n - 1 positions can
/// hold of o_3, ..., o_l.
std::vector<PatternSet> sets_of_support(std::int64_t patterns, std::int64_t positions);
/// The same over all inputs made of o_1, ..., o_l: every set of 1 ... n patterns.
std::vector<PatternSet> sets_of_all_inputs(std::int64_t patterns, std::int64_t positions);
/// Those of them without o_1 and o_2: of inputs that are none of D's.
std::vector<PatternSet> sets_of_spurious_inputs(std::int64_t patterns, std::int64_t positions);

/// The VC dimension of H_CNN on inputs with these (distinct, non-empty) sets: the rank over Q of ([P meets A]), A over
/// the non-empty sets of the patterns that occur. Eliminated modulo a prime, which gives at most the rank; where all
/// rows are independent there, it is the rank, else the elimination is repeated in rationals. Cost: at most 2^patterns
/// columns, each times the square of the number of sets; std::invalid_argument beyond 20 patterns.
std::int64_t vc_dimension(const std::vector<PatternSet>& sets);

/// Is there a network, of any number of channels, with N > 0 exactly where the label is 1 (sign(0) = -1)? By a linear
/// programme with a certificate; no use is made of ranks.
bool realised(const std::vector<PatternSet>& sets, const std::vector<int>& labels);

/// sum over the classes of p (1 - p)^m: the expected mass of the classes that m draws do not meet, and so the expected
/// error of the worst of all rules that fit the sample, as every label of an unseen class is possible (footnote 3).
template <class S>
S unseen_mass(const std::vector<S>& masses, std::int64_t draws) {
  S sum(0);
  for (const S& p : masses) {
    S missed(1);
    for (std::int64_t i = 0; i < draws; ++i) missed *= S(1) - p;
    sum += p * missed;
  }
  return sum;
}

}  // namespace lakatos::maxpool
