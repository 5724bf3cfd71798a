#include "theory/hierarchical/separation.hpp"

#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

template <class F>
void for_mean_pairs(const std::vector<Vec>& means, F&& f) {
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = a + 1; b < means.size(); ++b) f(Pair{means[a], means[b]});
  }
}

/// P(chi^2_n <= (bound / reach)^2); 0 for a bound that is certainly negative.
Real within_reach(std::int64_t n, const Real& bound, const Real& reach) {
  return chi_square_below(n, square(max(Real(0), bound) / reach));
}

}  // namespace

Real norm_of(const Vec& v) { return symbolic() ? named(R"(\|)" + latex(v) + R"(\|)") : sqrt(squared_norm(v)); }
Real apart(const Pair& pair) { return norm_of(subtract(pair.u, pair.v)); }

Real signed_square_of_cosine(const Vec& u, const Vec& v) {
  const Real product = dot(u, v);
  return product * abs(product) / (squared_norm(u) * squared_norm(v));
}

Real reach_of(const Training& training, const Real& variants, const Pair& pair) {
  return training.rate * training.steps / variants * apart(pair);
}

Real surely_within(const Real& n, const Real& bound, const Real& reach) {
  if (less(Real(0), bound) != Truth::yes) return 0;
  const Real share = square(bound / reach) / n;
  if (less(Real(1), share) != Truth::yes) return 0;
  return 1 - exp(n / 2 * (log(share) + 1 - share));
}

Failure failure_setting(const Training& training, const Real& variants, const Real& gap, const Real& radius,
                        const Real& entries) {
  return {training, variants, gap, radius * training.scale / sqrt(Real(2)), entries};
}

Real least_failure(const std::vector<Vec>& means, const Failure& in, bool exact_law) {
  Real worst = 0;
  for_mean_pairs(means, [&](const Pair& pair) {
    const Real reach = in.entries * reach_of(in.training, in.variants, pair), bound = in.gap - in.start;
    worst = max(worst,
                exact_law ? within_reach(in.training.width, bound, reach) : surely_within(in.training.n, bound, reach));
  });
  return worst;
}

Real greatest_failure(const std::vector<Vec>& means, const Failure& in) {
  Real sum = 0;
  for_mean_pairs(means, [&](const Pair& pair) {
    sum += within_reach(in.training.width, in.gap + in.start, in.entries * reach_of(in.training, in.variants, pair));
  });
  return min(sum, Real(1));
}

Bounds channel_chance(const Training& training, const Real& reach, const Real& threshold) {
  const Real start = training.scale / sqrt(2 * training.n);
  return {normal_beyond(max(Real(0), threshold + start) / reach),
          normal_beyond(max(Real(0), threshold - start) / reach)};
}

}  // namespace lakatos::hierarchical
