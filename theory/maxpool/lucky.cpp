#include "theory/maxpool/lucky.hpp"

#include <stdexcept>

namespace lakatos::maxpool {

template <class S>
S blind_chance(std::int64_t count) {
  if (count < 2) throw std::invalid_argument("detectors need two patterns at least");
  S chance = 1;
  for (std::int64_t j = 1; j < count; ++j) chance /= S(2);
  return chance;
}

template <class S>
S detector_chance(std::int64_t count, const S& patterns) {
  S signs = blind_chance<S>(count), sum;  // C(l-2, s-1) 2^-(l-1)
  for (std::int64_t s = 1; s < count; ++s) {
    const S positive = static_cast<long>(s);
    sum += signs / positive;
    signs = signs * (patterns - S(1) - positive) / positive;
  }
  return sum;
}

template Interval blind_chance(std::int64_t);
template Ball blind_chance(std::int64_t);
template Rational blind_chance(std::int64_t);
template Interval detector_chance(std::int64_t, const Interval&);
template Ball detector_chance(std::int64_t, const Ball&);
template Rational detector_chance(std::int64_t, const Rational&);

}  // namespace lakatos::maxpool
