#include "theory/maxpool/lucky.hpp"

#include <stdexcept>

namespace lakatos::maxpool {

template <class S>
S blind_chance(std::int64_t count, const S& patterns) {
  if (count < 2) throw std::invalid_argument("detectors need two patterns at least");
  S signs = 1, all = 1;  // C(l-1, s) and their sum
  for (std::int64_t s = 1; s < count; ++s) {
    const S positive = static_cast<long>(s);
    signs = signs * (patterns - positive) / positive;
    all += signs;
  }
  return S(1) / all;
}

template <class S>
S detector_chance(std::int64_t count, const S& patterns) {
  S signs = blind_chance(count, patterns), sum;  // C(l-2, s-1) 2^-(l-1)
  for (std::int64_t s = 1; s < count; ++s) {
    const S positive = static_cast<long>(s);
    sum += signs / positive;
    signs = signs * (patterns - S(1) - positive) / positive;
  }
  return sum;
}

template Interval blind_chance(std::int64_t, const Interval&);
template Ball blind_chance(std::int64_t, const Ball&);
template Rational blind_chance(std::int64_t, const Rational&);
template Interval detector_chance(std::int64_t, const Interval&);
template Ball detector_chance(std::int64_t, const Ball&);
template Rational detector_chance(std::int64_t, const Rational&);

}  // namespace lakatos::maxpool
