#pragma once
// The window of Lemma 5.2 (brutzkus21, (7)) for the number of lucky filters among k, and the one about their mean that
// its proof has, as whole numbers from 0 to k. k is given twice, whole and as a number.
#include <cstdint>

#include "theory/numeric/real.hpp"

namespace lakatos::maxpool {

/// The number s > 1 that a window is made with, whole and as a number.
struct Scale {
  std::int64_t size = 0;
  Real number;
};
/// The chance that a filter is a detector by the formula of Section B: (1 - 2^(1-s)) / (s - 1).
Real printed_detector(const Scale& scale);
/// 2^(1-s); by the sum of binomial coefficients, so that s stands on the tape.
Real half_to(const Scale& scale);
/// Least and largest count that a window allows.
struct Range {
  std::int64_t low = 0, high = 0;
};
/// k / lower <= count <= upper / s: lower = 4 s and upper = k in print. Throws Undecided where an end is open.
Range lucky_window(std::int64_t k, const Real& channels, const Scale& scale, const Real& lower, const Real& upper);
/// P(N_+ or N_- of k filters is not in the range), each filter counted by one of them with chance p, by the other with
/// chance q: either of them below `low` or above `high`, where 0 and k ask for nothing.
Real chance_of_missing(std::int64_t k, const Real& p, const Real& q, const Range& range);

/// The counts i with |i / k - (1 - 2^(1-s)) / (2 (s-1))| <= 1 / (four s): the least and the largest of them. Times
/// 2 (s-1) 2^(s-1) four s all is whole, so that no tie is open.
class Deviation {
 public:
  Deviation(std::int64_t k, const Real& channels, const Scale& scale, const Real& four);
  std::int64_t least() const;
  std::int64_t most() const;

 private:
  std::int64_t k_;
  Real unit_, reach_, middle_;
};

}  // namespace lakatos::maxpool
