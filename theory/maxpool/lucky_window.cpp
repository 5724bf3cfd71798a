#include "theory/maxpool/lucky_window.hpp"

#include "theory/numeric/least_whole.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::maxpool {

Real printed_detector(const Scale& scale) {
  if (symbolic()) return named("\\frac{1-2^{-" + latex(scale.number) + "+1}}{" + latex(scale.number) + "-1}");
  Real blind = 1;
  for (std::int64_t j = 1; j < scale.size; ++j) blind /= 2;
  return (1 - blind) / (scale.number - 1);
}

Range lucky_window(std::int64_t k, const Real& channels, const Scale& scale, const Real& lower, const Real& upper) {
  return {least_whole(k, [&](const Real& i) { return less_equal(channels, lower * i); }),
          least_whole(k, [&](const Real& i) { return less(upper, scale.number * (i + 1)); })};
}

Real half_to(const Scale& scale) {
  if (symbolic()) return named("2^{-" + latex(scale.number) + "+1}");
  Real term = 1, power = 1;
  for (std::int64_t j = 1; j < scale.size; ++j) {
    term = term * (scale.number - j) / j;
    power += term;
  }
  return 1 / power;
}

Real chance_of_missing(std::int64_t k, const Real& p, const Real& q, const Range& range) {
  if (range.low == 0) return 1 - both_within(k, p, q, 0, range.high);
  if (range.high < k) return 1 - both_within(k, p, q, range.low, range.high);
  const std::int64_t below = range.low - 1;
  return within(k, p, 0, below) + within(k, q, 0, below) - both_within(k, p, q, 0, below);
}

Deviation::Deviation(std::int64_t k, const Real& channels, const Scale& scale, const Real& four) : k_(k) {
  Real power = 1;
  for (std::int64_t j = 1; j < scale.size; ++j) power *= 2;
  const Real twice = 2 * (scale.number - 1), all = four * scale.number;
  unit_ = twice * power * all, reach_ = channels * twice * power, middle_ = channels * (power - 1) * all;
}

std::int64_t Deviation::least() const {
  return least_whole(k_, [&](const Real& i) { return less_equal(middle_ - reach_, unit_ * i); });
}

std::int64_t Deviation::most() const {
  return least_whole(k_, [&](const Real& i) { return less(middle_ + reach_, unit_ * (i + 1)); });
}

}  // namespace lakatos::maxpool
