#pragma once
// The test error of a second layer on the representation z(x) (brutzkus21, Theorem 5.1 (2)), exactly: the mass of the
// pattern classes on which sign(a . z(x)) is not the label, with sign(0) = -1.
#include "theory/maxpool/network.hpp"

namespace lakatos::maxpool {

/// Is an output wrong for its label? Positive inputs need an output above 0, negative ones an output of at most 0.
template <class S>
Truth wrong(const S& output, int label);

/// The mass of wrong classes, known from two sides: `least` of those that are certainly wrong, `most` of those that are
/// not certainly right. Equal where every sign is decided.
struct ErrorMass {
  Rational least, most;

  void count(Truth is_wrong, const Rational& mass);
  bool operator==(const ErrorMass&) const = default;
};

/// Are the two masses equal? Known where all signs of both are decided.
Truth same_mass(const ErrorMass& a, const ErrorMass& b);

/// P(sign N(x) != y) at (filters, weights) of `net`. Never open: an undecided sign widens the answer.
template <class S>
ErrorMass test_error(const Channels<S>& net, const std::vector<PatternClass>& classes);

}  // namespace lakatos::maxpool
