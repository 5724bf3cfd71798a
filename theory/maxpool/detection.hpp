#pragma once
// The pattern-detection law D (brutzkus21, Section 3): which patterns an input holds, how likely, and its label.
// Patterns are numbered as in print: 1 positive, 2 negative, 3 ... l spurious.
#include <cstdint>
#include <vector>

#include "theory/numeric/rational.hpp"

namespace lakatos::maxpool {

/// An input (x[1], ..., x[n]): the number of the pattern at each position, and its label.
struct Input {
  std::vector<std::int64_t> patterns;
  int label = 0;

  bool operator==(const Input&) const = default;
};

/// Does D produce it: exactly one position with o_1 (label 1) or o_2 (label -1), else patterns of 3 ... l?
bool in_support(const Input& input, std::int64_t patterns);

/// The label that D gives to these patterns: 1 where o_1 is among them, else -1.
Input labelled(std::vector<std::int64_t> patterns);

/// All inputs with one label and one set P(x) of patterns, with their mass. The network sees no more of an input.
struct PatternClass {
  int label = 0;
  std::vector<std::int64_t> spurious;  // ascending; empty only for n = 1
  Rational mass;

  /// The shortest input of the class, not of n positions: its discriminative pattern, then the spurious ones.
  Input representative() const;
};

/// How many maps of `from` things meet each of `onto` things: inclusion and exclusion.
template <class S>
S surjections(std::int64_t from, std::int64_t onto) {
  S count(0), choose(1);
  for (std::int64_t missed = 0; missed <= onto; ++missed) {
    const S met(static_cast<long>(onto - missed));
    S maps = choose;
    for (std::int64_t i = 0; i < from; ++i) maps *= met;
    count = missed % 2 == 0 ? S(count + maps) : S(count - maps);
    choose = choose * met / S(static_cast<long>(missed + 1));
  }
  return count;
}

/// The classes of D for l = `patterns` >= 3 and n = `positions` >= 1: uniform independent spurious patterns, so that a
/// set of s has mass 1/2 surj(n-1, s) / (l-2)^(n-1). Ordered by label (1 first), size, patterns. Their number is twice
/// that of the sets of at most n - 1 out of l - 2. std::invalid_argument on other sizes and for more than 2^16 classes.
std::vector<PatternClass> pattern_classes(std::int64_t patterns, std::int64_t positions);

/// Every input of the support once, label 1 first: 2 n (l-2)^(n-1) of them; std::invalid_argument beyond `most`.
std::vector<Input> support(std::int64_t patterns, std::int64_t positions, std::size_t most = 4096);

}  // namespace lakatos::maxpool
