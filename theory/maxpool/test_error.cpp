#include "theory/maxpool/test_error.hpp"

#include <stdexcept>

#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {

template <class S>
Truth wrong(const S& output, int label) {
  if (label != 1 && label != -1) throw std::invalid_argument("a label is 1 or -1");
  const Truth positive = less(S(0), output);
  return label == 1 ? negate(positive) : positive;
}

void ErrorMass::count(Truth is_wrong, const Rational& mass) {
  if (is_wrong == Truth::yes) least += mass;
  if (is_wrong != Truth::no) most += mass;
}

Truth same_mass(const ErrorMass& a, const ErrorMass& b) {
  return a.least == a.most && b.least == b.most ? truth_of(a == b) : Truth::unknown;
}

template <class S>
ErrorMass test_error(const Channels<S>& net, const std::vector<PatternClass>& classes) {
  [[maybe_unused]] RoundingFor<S> rounding;
  ErrorMass error;
  for (const PatternClass& each : classes)
    error.count(wrong(output(net, each.representative()), each.label), each.mass);
  return error;
}

template Truth wrong(const Interval&, int);
template Truth wrong(const Ball&, int);
template Truth wrong(const Rational&, int);
template ErrorMass test_error(const Channels<Interval>&, const std::vector<PatternClass>&);
template ErrorMass test_error(const Channels<Ball>&, const std::vector<PatternClass>&);
template ErrorMass test_error(const Channels<Rational>&, const std::vector<PatternClass>&);

}  // namespace lakatos::maxpool
