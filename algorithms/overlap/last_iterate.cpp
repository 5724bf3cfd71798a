#include "algorithms/overlap/last_iterate.hpp"

namespace lakatos::overlap {

const std::optional<Real>& LastIterate::by_moments() {
  if (symbolic()) throw std::logic_error("a symbol has no law");
  if (exact() && run_.steps > most_exact_steps_) affine_.emplace();
  else if (!affine_) affine_.emplace(affine_mean_square(run_));
  return *affine_;
}

const std::vector<Place<Real>>& LastIterate::by_places() {
  if (symbolic()) throw std::logic_error("a symbol has no law");
  if (places_.empty()) places_ = convotron_law(run_, most_directions_);
  if (places_.empty()) throw Undecided("the last iterate has too many places");
  return places_;
}

Real LastIterate::mean_square() {
  if (by_moments()) return *by_moments();
  Real sum = Real(0);
  for (const Place<Real>& each : by_places()) sum += each.weight * squared_distance(each.w, run_.teacher.w);
  return sum;
}

Truth LastIterate::probable(const Real& bound, const Real& least) {
  if (by_moments() && less_equal(*by_moments(), (1 - least) * bound) == Truth::yes) return Truth::yes;
  Bounds share{Real(0), Real(1)};
  for (const Place<Real>& each : by_places()) {
    const Truth within = less_equal(squared_distance(each.w, run_.teacher.w), bound);
    if (within == Truth::yes) share.lower += each.weight;
    if (within == Truth::no) share.upper -= each.weight;
  }
  return less_equal(least, share);
}

}  // namespace lakatos::overlap
