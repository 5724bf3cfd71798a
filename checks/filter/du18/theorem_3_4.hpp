#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem 3.4: a uniform random start in a small ball is close enough to the teacher with constant probability.
struct RandomStart {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Dimensions 1 ... 64 with alpha boxed in [0, a rational just above 1 / sqrt(factor pi p)].
std::vector<Record> radius_covers(std::int64_t factor);
/// p in 1 ... 64 and alpha just inside, well inside and outside alpha^2 <= 1 / (factor pi p).
Record draw_radius(Source& source, std::int64_t factor);

/// (1/2 - P) / alpha, where P = `probability` is that of the good event for a start uniform in the ball of radius alpha |w_*| around 0.
/// For the printed event and an enclosure of alpha that touches 0 it is bounded without dividing by alpha.
template <class S>
S deficit_per_radius(int dimension, const S& alpha, const S& probability, bool printed_event);

}  // namespace lakatos::du18
